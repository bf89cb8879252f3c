using System;
using System.Linq;
using Mmx.Games;

namespace Dsl.Cli.Phases;

/// <summary>
/// How fast an optimizer goes to the equilibrium, or away from it, when it is near: by the Jacobian of its compiled
/// step, as a function of the point and of all its state.
/// </summary>
internal static class LocalDynamics
{
    // Until first values are there and states are what they stay.
    private const int StepsBefore = 10;
    private const double StillThere = 1e-4;

    // More take longer than anybody waits for a cell.
    private const int MostNumbers = 500;

    /// <summary>The spectral radius; NaN where it is not known.</summary>
    public static double RadiusOf(WrittenGame<double> game, Optimizer<double> optimizer)
    {
        if (game.Equilibrium() is not { } equilibrium)
        {
            return double.NaN;
        }

        PutAt(game, equilibrium);
        while (optimizer.Steps < StepsUntilAtRest(game) && !optimizer.HasStopped)
        {
            optimizer.Step();
        }

        var rest = Checkpoint.Of(optimizer, game);
        while (!rest.AreWindowsFull && !rest.HasKnown && optimizer.Steps < MostNumbers && !optimizer.HasStopped)
        {
            optimizer.Step();
            rest = Checkpoint.Of(optimizer, game);
        }

        return rest.HasKnown || !rest.AreWindowsFull || rest.Count > MostNumbers || optimizer.HasStopped || !IsAt(game, equilibrium)
            || new StepDifferences(game, optimizer, rest).Jacobian() is not { } jacobian
            ? double.NaN
            : SpectralRadius.Of(jacobian);
    }

    // Each step takes a row at least.
    private static long StepsUntilAtRest(WrittenGame<double> game) =>
        Math.Max(StepsBefore, game.Past.Select(past => past.Places.Rows).DefaultIfEmpty().Max());

    // Whoever may stand anywhere stands where a run starts.
    private static void PutAt(WrittenGame<double> game, double[][] equilibrium)
    {
        for (var player = 0; player < equilibrium.Length; player++)
        {
            var point = game.Point(player);
            for (var i = 0; i < point.Length; i++)
            {
                point[i] = double.IsNaN(equilibrium[player][i]) ? point[i] : equilibrium[player][i];
            }
        }
    }

    private static bool IsAt(WrittenGame<double> game, double[][] place)
    {
        for (var player = 0; player < place.Length; player++)
        {
            var point = game.Point(player);
            for (var i = 0; i < point.Length; i++)
            {
                if (!(Math.Abs(point[i] - place[player][i]) <= StillThere) && !double.IsNaN(place[player][i]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
