using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>Looks at a game between two steps. What it asks is nobody's evaluation, and it draws no sample.</summary>
internal sealed class Look<T>(Game<T> game, Players withLoss)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Request _request = Request.Evaluate(Players.All(game.Players.Count), withLoss);
    private readonly IReadOnlyList<string> _players = [.. game.Players.Select(player => player.Name)];
    private readonly IReadOnlyList<string> _losing =
        [.. game.Players.Where((_, at) => withLoss.Contains(at)).Select(player => player.Name)];

    /// <summary>Evaluates the game where the players stand, and gives the norm of its field.</summary>
    public double FieldNorm()
    {
        game.Evaluate(_request);
        return Norm(game.Gradient);
    }

    /// <summary>The length of the joint vector.</summary>
    public double PointNorm() => Norm(game.Point);

    public ByName<double> Losses() => new(_losing, [.. _losing.Select(game.Loss)]);

    public ByName<double[]> Points() =>
        new(_players, [.. Enumerable.Range(0, _players.Count).Select(player => Numbers(game.Point(player)))]);

    private double Norm(SpanOfPlayer part)
    {
        var sum = 0.0;
        for (var player = 0; player < game.Players.Count; player++)
        {
            foreach (var element in part(player))
            {
                var number = double.CreateTruncating(element);
                sum += number * number;
            }
        }

        return Math.Sqrt(sum);
    }

    private static double[] Numbers(ReadOnlySpan<T> part)
    {
        var numbers = new double[part.Length];
        for (var i = 0; i < part.Length; i++)
        {
            numbers[i] = double.CreateTruncating(part[i]);
        }

        return numbers;
    }

    private delegate Span<T> SpanOfPlayer(int player);
}
