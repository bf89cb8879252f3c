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
    private const double Smallest = 1e-150;

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

    // Squares of what is very large or small are no numbers: then it is measured by its largest element.
    private double Norm(SpanOfPlayer part)
    {
        var plain = Norm(part, 1);
        var largest = plain is > Smallest and < double.PositiveInfinity || double.IsNaN(plain) ? 0 : Largest(part);
        return largest is 0 or double.PositiveInfinity ? plain : largest * Norm(part, largest);
    }

    private double Norm(SpanOfPlayer part, double unit)
    {
        var sum = 0.0;
        for (var player = 0; player < game.Players.Count; player++)
        {
            foreach (var element in part(player))
            {
                var number = double.CreateTruncating(element) / unit;
                sum += number * number;
            }
        }

        return Math.Sqrt(sum);
    }

    private double Largest(SpanOfPlayer part)
    {
        var largest = 0.0;
        for (var player = 0; player < game.Players.Count; player++)
        {
            foreach (var element in part(player))
            {
                largest = Math.Max(largest, Math.Abs(double.CreateTruncating(element)));
            }
        }

        return largest;
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
