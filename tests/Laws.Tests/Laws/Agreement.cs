using System;
using System.Linq;
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
    /// size, the reports likewise, as many draws, and as many evaluations where they are to be counted.
    /// </summary>
    public static string? Disagreement<T>(
        Type compiled,
        BoundOptimizer bound,
        PlainGame game,
        double[][] start,
        int steps,
        double tolerance,
        bool countsToo = true)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var oracle = new OptimizerOracle(bound, game, start, inFloat: typeof(T) == typeof(float));
        Externs.SupplyTo(oracle);
        using var played = new Played<T>(compiled, game, start);
        for (var step = 1; step <= steps; step++)
        {
            oracle.Step();
            played.Step();
            if (Difference(oracle.Point, played.Point, tolerance) is { } difference)
            {
                return $"after step {step}: {difference}";
            }

            if (oracle.HasStopped != played.Optimizer.HasStopped)
            {
                return $"after step {step}: the oracle has{(oracle.HasStopped ? "" : " not")} stopped, the compiled optimizer otherwise";
            }

            if (ReportAgreement.Difference(oracle.Reports, played.Optimizer.Reports, game.Layout, tolerance) is { } other)
            {
                return $"after step {step}: {other}";
            }

            var asked = (oracle.Evaluations, oracle.Draws);
            var did = (played.Optimizer.Evaluations, played.Optimizer.Samples);
            if (oracle.RandomDraws != played.Optimizer.RandomDraws)
            {
                return $"after step {step}: the oracle drew {oracle.RandomDraws} times, the compiled optimizer {played.Optimizer.RandomDraws}";
            }

            // What stands before a stop for a read that nobody wants is asked there for those behind it.
            if (asked.Draws != did.Samples || (countsToo && !oracle.HasStopped && asked != did))
            {
                return $"after step {step}: the oracle made {asked} evaluations and draws, the compiled optimizer {did}";
            }
        }

        return null;
    }

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
