using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Pictures;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>A game of two players with one number each, as a plane that can be looked at anywhere.</summary>
internal sealed class PlaneOfTwo(WrittenGame<double> game, Players withLoss) : IDisposable
{
    private readonly Look<double> _look = new(game, withLoss);

    public (string X, string Y) Names => (game.Players[0].Name, game.Players[1].Name);

    /// <summary>Where the game says that no player wants to move.</summary>
    public (double X, double Y)? Equilibrium => game.Equilibrium() is { } point ? (point[0][0], point[1][0]) : null;

    public static bool Is(Sight sight) => sight.Point.Count == 2 && sight.Point.Values.All(part => part.Length == 1);

    /// <summary>Where a run went.</summary>
    public static Curve WayOf(string name, RunResult run) => new(name, [.. run.Trajectory.Select(PlaceOf)]);

    public Slope SlopeAt(double x, double y)
    {
        game.Put([[x], [y]]);
        _look.FieldNorm();
        var loss = withLoss.Contains(0) ? game.Loss(0) : double.NaN;
        return new Slope(Wanted(0), Wanted(1), loss);
    }

    private double Wanted(int player) => -game.Players[player].Sign * game.Gradient(player)[0];

    public void Dispose() => game.Dispose();

    private static (double X, double Y) PlaceOf(Sight sight)
    {
        var parts = sight.Point.Values.ToList();
        return (parts[0][0], parts[1][0]);
    }
}
