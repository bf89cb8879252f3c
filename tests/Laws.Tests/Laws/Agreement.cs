using System;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;
using Oracle.Games;

namespace Laws.Tests.Laws;

/// <summary>How closely two ways of running an optimizer agree, and what is said where they do not.</summary>
internal static class Agreement
{
    /// <summary>
    /// The compiled optimizer against the oracle, step by step: the point within <paramref name="tolerance"/> of its
    /// size, the reports likewise, as many draws, and as many evaluations as are allowed.
    /// </summary>
    public static string? Disagreement<T>(
        Type compiled,
        BoundOptimizer bound,
        PlainGame game,
        double[][] start,
        int steps,
        double tolerance,
        Allowance? allowance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var allowed = allowance ?? Allowance.Nothing;
        var oracle = new OptimizerOracle(bound, game, start, inFloat: typeof(T) == typeof(float));
        Externs.SupplyTo(oracle);
        using var played = new Played<T>(compiled, game, start);
        for (var step = 1; step <= steps; step++)
        {
            var (refused, refusedToo) = (Refusals.Refuses(oracle.Step), Refusals.Refuses(played.Step));
            if ((allowed.EndsAtEdges && oracle.NearestEdge <= tolerance) || IsDrawnAgain(oracle, played, allowed))
            {
                return null;
            }

            var isOver = refused || refusedToo;
            var difference = isOver
                ? Difference(refused, refusedToo, allowed)
                : Difference(oracle, played, game.Layout, tolerance, allowed);
            if (isOver || difference is not null)
            {
                return difference is null ? null : $"after step {step}: {difference}";
            }
        }

        return null;
    }

    /// <summary>Where a given field is drawn, what may be asked again is drawn again.</summary>
    private static bool IsDrawnAgain<T>(OptimizerOracle oracle, Played<T> played, Allowance allowed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        allowed.Counts == Counting.Any
        && played.Optimizer.Evaluations > oracle.Evaluations
        && played.Optimizer.RandomDraws > oracle.RandomDraws;

    /// <summary>What is read on no way that is taken is not solved for, where it need not be asked for either.</summary>
    private static string? Difference(bool refused, bool refusedToo, Allowance allowed) => (refused, refusedToo) switch
    {
        (false, true) => "the compiled optimizer refuses what the oracle does",
        (true, false) when allowed.Counts == Counting.Alike => "the compiled optimizer does what the oracle refuses",
        _ => null,
    };

    private static string? Difference<T>(
        OptimizerOracle oracle, Played<T> played, Layout layout, double tolerance, Allowance allowed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Difference(oracle.Point, played.Point, tolerance)
        ?? Difference("has stopped", oracle.HasStopped, played.Optimizer.HasStopped)
        ?? ReportAgreement.Difference(oracle.Reports, played.Optimizer.Reports, layout, tolerance)
        ?? Difference("numbers drawn at random", oracle.RandomDraws, played.Optimizer.RandomDraws)
        ?? Difference("samples drawn", oracle.Draws, played.Optimizer.Samples)
        ?? (IsAllowed(oracle, played.Optimizer.Evaluations, allowed)
            ? null
            : Difference("evaluations", oracle.Evaluations, played.Optimizer.Evaluations));

    /// <summary>What stands before a stop for a read that nobody wants is asked there for those behind it.</summary>
    private static bool IsAllowed(OptimizerOracle oracle, long evaluations, Allowance allowed) =>
        oracle.HasStopped || allowed.Allows(evaluations, oracle.Evaluations);

    private static string? Difference<TValue>(string what, TValue expected, TValue actual) =>
        Equals(expected, actual) ? null : $"{what}: expected {expected}, got {actual}";

    /// <summary>Where two points differ by more than the tolerance, relative to their size.</summary>
    public static string? Difference(double[][] expected, double[][] actual, double tolerance)
    {
        var allowed = tolerance * Math.Max(1, expected.SelectMany(part => part).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());
        for (var player = 0; player < expected.Length; player++)
        {
            for (var i = 0; i < expected[player].Length; i++)
            {
                var (wanted, got) = (expected[player][i], actual[player][i]);
                if (!wanted.Equals(got) && !(Math.Abs(wanted - got) <= allowed))
                {
                    return $"player {player}, element {i}: expected {wanted:R}, got {got:R}";
                }
            }
        }

        return null;
    }
}
