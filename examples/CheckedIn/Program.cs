using System;
using Examples.CheckedIn;
using Mmx.Games;

// min over x, max over y of x·y, by an optimizer whose C# lies beside its .mmx file.
using var game = new SpanGame<double>([Player.Min("x", 1), Player.Max("y", 1)], Evaluate);
game.Point("x")[0] = 1;
game.Point("y")[0] = 0.5;
using var optimizer = new Steady<double>(game);

Console.WriteLine("steps        x        y");
for (var steps = 0; steps <= 60; steps += 20)
{
    while (optimizer.Steps < steps)
    {
        optimizer.Step();
    }

    var (x, y) = (game.Point("x")[0], game.Point("y")[0]);
    Console.WriteLine(FormattableString.Invariant($"{steps,5}   {x,6:F3}   {y,6:F3}"));
}

static void Evaluate(in Evaluation<double> at)
{
    at.Gradient("x")[0] = at.Point("y")[0];
    at.Gradient("y")[0] = at.Point("x")[0];
}
