using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Phases;

/// <summary>
/// What an optimizer does on a game, for each value of one number and each of another: the rows are the second's.
/// </summary>
internal sealed record PhaseMap(
    string Optimizer,
    string Game,
    Varied X,
    Varied Y,
    IReadOnlyList<IReadOnlyList<double>> Radius,
    IReadOnlyList<IReadOnlyList<Behavior>> Behavior)
{
    /// <summary>What is drawn over it: for each curve a number for each cell, which is 0 on the curve.</summary>
    public IReadOnlyList<(string Name, double[,] Heights)> Curves { get; init; } = [];

    public IEnumerable<Behavior> Cells => Behavior.SelectMany(row => row);

    /// <summary>Makes it on all cores; whoever watches is told how many cells are done.</summary>
    public static PhaseMap Of(
        Playground playground, Varied x, Varied y, RunLimits limits, IReadOnlyList<Boundary> curves, Action<int> watch)
    {
        (x, y) = (AsItIs(playground, x), AsItIs(playground, y));
        playground.With([x.SettingAt(0), y.SettingAt(0)]).RefuseUnknown();
        var (radius, behavior) = (Grid<double>(x, y), Grid<Behavior>(x, y));
        var over = curves.Select(curve => (curve.Text, Heights: Heights(playground, x, y, curve))).ToList();
        var done = 0;
        try
        {
            Parallel.For(0, x.Count * y.Count, cell =>
            {
                var (row, column) = (cell / x.Count, cell % x.Count);
                var there = playground.With([x.SettingAt(column), y.SettingAt(row)]);
                (radius[row][column], behavior[row][column]) = Cell(there, limits);
                watch(Interlocked.Increment(ref done));
            });
        }
        catch (AggregateException failures)
        {
            throw failures.InnerExceptions.OfType<Refusal>().FirstOrDefault() ?? failures.InnerExceptions[0];
        }

        return new PhaseMap(playground.Optimizers[0].Called, playground.Game, x, y, radius, behavior)
        {
            Curves = over,
        };
    }

    // An int has no values between whole numbers.
    private static Varied AsItIs(Playground playground, Varied varied) =>
        playground.ParametersOf(playground.Optimizers[0]).Any(number => number.Key == varied.Path && number.Value is long)
            ? varied.InWholes()
            : varied;

    private static (double Radius, Behavior Behavior) Cell(Playground there, RunLimits limits)
    {
        using var game = there.NewGame<double>();
        using var optimizer = there.NewOptimizer(there.Optimizers[0], game, isSet: true);
        var run = there.Run(there.Optimizers[0], limits, (_, _) => { });
        return (LocalDynamics.RadiusOf(game, optimizer), Behaviors.Of(run, game.Equilibrium()));
    }

    private static double[,] Heights(Playground playground, Varied x, Varied y, Boundary curve)
    {
        var heights = new double[y.Count, x.Count];
        var fixedOnes = playground.ParametersOf(playground.Optimizers[0]);
        for (var cell = 0; cell < heights.Length; cell++)
        {
            var (row, column) = (cell / x.Count, cell % x.Count);
            heights[row, column] = curve.At(fixedOnes, (x.Path, x.ValueAt(column)), (y.Path, y.ValueAt(row)));
        }

        return heights;
    }

    private static T[][] Grid<T>(Varied x, Varied y) => [.. Enumerable.Range(0, y.Count).Select(_ => new T[x.Count])];
}
