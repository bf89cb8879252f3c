using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;

namespace Mmx.Claims;

/// <summary>
/// A condition in words, and what of it is measured, once for each comparison. By its number the reports of an
/// optimizer tell of it.
/// </summary>
public sealed record Condition(int Number, string Text, params string[] Measured);

/// <summary>
/// An optimizer that moves nobody, and reports whether conditions hold where the players stand. What it asks of the
/// game is nobody's evaluation, and it draws no sample: it looks at the one at hand.
/// </summary>
public sealed class Look(
    Optimizer<double> optimizer, Action<long> tellSteps, IReadOnlyList<Condition> conditions, bool seesEquilibrium)
    : IDisposable
{
    /// <summary>Its first look is where the game says that its equilibrium is.</summary>
    public bool SeesEquilibrium { get; } = seesEquilibrium;

    /// <summary>What is seen after so many steps.</summary>
    public Sight Take(long steps)
    {
        tellSteps(steps);
        do
        {
            if (optimizer.Next.Kind == RequestKind.Evaluate)
            {
                optimizer.Game.Evaluate(optimizer.Next);
            }

            optimizer.Advance();
        }
        while (!optimizer.Next.IsRest);

        var reports = optimizer.Reports.ToDictionary(report => report.Path, report => report.Value);
        return new Sight(steps, [.. conditions.Select(condition => Seen(condition, reports))]);
    }

    public void Dispose() => optimizer.Dispose();

    private static Seen Seen(Condition condition, Dictionary<string, double> reports) => new(
        condition,
        reports[$"holds{condition.Number}"] != 0,
        [.. condition.Measured.Select((name, at) => Compared(name, WhichOf(condition, at), reports))]);

    private static Compared Compared(string name, string which, Dictionary<string, double> reports) =>
        new(name, reports["measured" + which], reports["bound" + which]);

    private static string WhichOf(Condition condition, int at) =>
        at == 0 ? $"{condition.Number}" : $"{condition.Number}Also{at + 1}";
}

/// <summary>What was measured, by its name, and what it was compared with.</summary>
public readonly record struct Compared(string Name, double Measured, double Bound);

/// <summary>A condition as it was seen: whether it holds, and the numbers that it compares, where it does.</summary>
public sealed record Seen(Condition Condition, bool Holds, IReadOnlyList<Compared> Compared);

/// <summary>All conditions as they were seen after so many steps.</summary>
public sealed record Sight(long Steps, IReadOnlyList<Seen> Conditions)
{
    public bool Holds => Conditions.All(condition => condition.Holds);

    /// <summary>The first that does not hold.</summary>
    public Seen Failed => Conditions.First(condition => !condition.Holds);
}
