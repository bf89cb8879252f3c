using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mmx.Games;

namespace Mmx.Claims;

/// <summary>What is claimed to come of a run.</summary>
public enum Outcome
{
    /// <summary>The conditions hold at one time, from the start to the last step.</summary>
    Reaches,

    /// <summary>They hold all the time.</summary>
    Keeps,

    /// <summary>They hold at the end.</summary>
    Has,

    /// <summary>The players go away from where they started, further than anybody comes back from.</summary>
    Diverges,
}

/// <summary>What a budget counts.</summary>
public enum Unit
{
    Steps,
    Evaluations,
}

/// <summary>A game for a seed, the files of which lie in a folder.</summary>
public delegate WrittenGame<double> MakeGame(ulong seed, string? folder);

/// <summary>
/// One line of a claim: a rule on a game, and what is to come of it. With seeds it is run for each of them, from 0 on,
/// and so many of the runs have to do what is claimed.
/// </summary>
public sealed class ClaimLine(
    string text,
    Outcome outcome,
    long budget,
    Unit unit,
    MakeGame game,
    Func<Game<double>, Optimizer<double>> rule,
    Func<Game<double>, Look> look)
{
    /// <summary>The line as it was written.</summary>
    public string Text { get; } = text;

    public Outcome Outcome { get; } = outcome;

    public long Budget { get; } = budget;

    public Unit Unit { get; } = unit;

    /// <summary>How many runs there are.</summary>
    public int Seeds { get; init; } = 1;

    /// <summary>How many of them have to do what is claimed.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Runs the line: whether what it claims is so, and where it is not, by how much.</summary>
    public Verdict Run(string? folder = null)
    {
        var runs = new List<RunResult>();
        try
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                runs.Add(Run((ulong)seed, folder));
            }
        }
        catch (Exception failure) when (IsOfItsGame(failure))
        {
            return Verdict.Impossible(Text, failure.Message);
        }

        return Verdict.Of(this, runs);
    }

    private static bool IsOfItsGame(Exception failure) =>
        failure is ArgumentException or InvalidOperationException or InvalidDataException or IOException;

    private RunResult Run(ulong seed, string? folder)
    {
        using var played = game(seed, folder);
        using var optimizer = rule(played);
        optimizer.Seed = (long)seed;
        using var seen = look(played);
        return new ClaimRun(this, played, optimizer, seen).Run();
    }
}
