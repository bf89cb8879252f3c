using System;
using Examples.Bilinear;
using Mmx.Games;

// min over x, max over y of x·y: the smallest game on which descent and ascent run in circles.
const int size = 20;
using var still = Start();
using var steady = Start();
using var alone = new Alone<double>(still);
using var lookahead = new Steady<double>(steady);

Console.WriteLine("evaluations   Adam alone   under Lookahead   (distance from the equilibrium)");
while (alone.Evaluations <= 4000)
{
    if (alone.Evaluations % 500 == 0)
    {
        Console.WriteLine($"{alone.Evaluations,11}   {Distance(still),10:F4}   {Distance(steady),15:F4}");
    }

    alone.Step();
    while (lookahead.Evaluations < alone.Evaluations)
    {
        lookahead.Step();
    }
}

static SpanGame<double> Start()
{
    var game = new SpanGame<double>([Player.Min("x", size), Player.Max("y", size)], Evaluate);
    game.Point("x").Fill(1);
    game.Point("y").Fill(0.5);
    return game;
}

static void Evaluate(in Evaluation<double> at)
{
    at.Point("y").CopyTo(at.Gradient("x"));
    at.Point("x").CopyTo(at.Gradient("y"));
}

static double Distance(Game<double> game) =>
    Math.Sqrt(SquaredLength(game.Point("x")) + SquaredLength(game.Point("y")));

static double SquaredLength(ReadOnlySpan<double> vector)
{
    var sum = 0.0;
    foreach (var element in vector)
    {
        sum += element * element;
    }

    return sum;
}
