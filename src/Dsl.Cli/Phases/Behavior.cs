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
/// Tells what a run does: by how it ended, or by how far its parts went from where it should be, if each of the last four
/// eighths went less far, or further, than the one before. What goes about without a rule is seldom so by chance.
/// </summary>
internal static class Behaviors
{
    // What changes less from quarter to quarter of the run goes round.
    private const double Visibly = 1e-3;
    private const int Parts = 4;

    public static Behavior Of(RunResult run, double[][]? equilibrium)
    {
        if (run.Outcome is Ending.Converged or Ending.Diverged)
        {
            return run.Outcome == Ending.Converged ? Behavior.Converges : Behavior.Diverges;
        }

        if (run.Outcome == Ending.Stopped)
        {
            return IsNearer(Furthest(run.Trajectory.TakeLast(1), equilibrium)) ? Behavior.Converges : Behavior.Oscillates;
        }

        var eighth = run.Trajectory.Count / (2 * Parts);
        if (eighth == 0)
        {
            return Behavior.Oscillates; // Too short to have gone anywhere.
        }

        double[] parts = [.. Enumerable.Range(0, Parts).Select(part => Furthest(PartOf(run, part, eighth), equilibrium))];
        var (before, last) = (Math.Max(parts[0], parts[1]), Math.Max(parts[2], parts[3]));
        var steps = parts.Zip(parts.Skip(1), (one, next) => next.CompareTo(one)).ToList();
        return last == 0 || (IsNearer(last) && last < (1 - Visibly) * before && steps.TrueForAll(step => step < 0))
            ? Behavior.Converges
            : last > (1 + Visibly) * before && steps.TrueForAll(step => step > 0) ? Behavior.Diverges
            : Behavior.Oscillates;

        bool IsNearer(double distance) => distance < Furthest(run.Trajectory.Take(1), equilibrium);
    }

    private static IEnumerable<Sight> PartOf(RunResult run, int part, int length) =>
        run.Trajectory.Skip(run.Trajectory.Count - (Parts - part) * length).Take(length);

    private static double Furthest(IEnumerable<Sight> sights, double[][]? equilibrium) => sights
        .Select(sight => equilibrium is null ? sight.FieldNorm : Distance(sight, equilibrium))
        .DefaultIfEmpty(0)
        .Max();

    private static double Distance(Sight sight, double[][] equilibrium) => Math.Sqrt(sight.Point.Values
        .Zip(equilibrium, (part, wanted) => part.Zip(wanted, Square).Sum())
        .Sum());

    // What may be anything there is not looked at.
    private static double Square(double one, double other) => double.IsNaN(other) ? 0 : (one - other) * (one - other);
}
