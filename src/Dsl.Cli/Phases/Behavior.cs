using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Phases;

/// <summary>What a run does in the long run.</summary>
internal enum Behavior
{
    Converges,
    Oscillates,
    Diverges,
}

/// <summary>
/// Tells what a run does: by how it ended, or by how much further its last quarter went from where it should be than
/// the quarter before.
/// </summary>
internal static class Behaviors
{
    // What changes less in a quarter of the run goes round.
    private const double Visibly = 1e-3;

    public static Behavior Of(RunResult run, double[][]? equilibrium)
    {
        if (run.Outcome is Ending.Converged or Ending.Diverged)
        {
            return run.Outcome == Ending.Converged ? Behavior.Converges : Behavior.Diverges;
        }

        var half = run.Trajectory.Count / 2;
        var quarter = half / 2;
        if (quarter == 0)
        {
            return Behavior.Oscillates; // Too short to have gone anywhere.
        }

        var before = Furthest(run.Trajectory.Skip(half).Take(quarter), equilibrium);
        var last = Furthest(run.Trajectory.Skip(half + quarter), equilibrium);
        return last < (1 - Visibly) * before ? Behavior.Converges
            : last > (1 + Visibly) * before ? Behavior.Diverges
            : Behavior.Oscillates;
    }

    private static double Furthest(IEnumerable<Sight> sights, double[][]? equilibrium) => sights
        .Select(sight => equilibrium is null ? sight.FieldNorm : Distance(sight, equilibrium))
        .DefaultIfEmpty(0)
        .Max();

    private static double Distance(Sight sight, double[][] equilibrium) => Math.Sqrt(sight.Point.Values
        .Zip(equilibrium, (part, wanted) => part.Zip(wanted, (one, other) => (one - other) * (one - other)).Sum())
        .Sum());
}
