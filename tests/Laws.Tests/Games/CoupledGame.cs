using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// A game of any number of players and tensors: every player's loss is curved, not quadratic, reaches all the others
/// and moves with the sample. With p's direction as a sign d, i counting p's elements, and y that of q at i modulo q's
/// length:
/// <code>loss p = Σᵢ  d (0.3 x² − 0.2 cos x)  +  Σ_q 0.4 cos(i + p + 2q) x y  +  (sin i + 0.2 sin(s + i)) x</code>
/// </summary>
public sealed class CoupledGame(Layout layout, IReadOnlyList<Direction> directions) : PlainGame(layout, directions)
{
    public override double[] Losses(double[][] point, long sample) =>
        [.. point.Select((x, player) => x.Select((_, i) => Loss(point, player, i, sample)).Sum())];

    public override double[][] Gradients(double[][] point, long sample) =>
        [.. point.Select((x, player) => x.Select((_, i) => Gradient(point, player, i, sample)).ToArray())];

    private double Loss(double[][] point, int player, int i, long sample)
    {
        var x = point[player][i];
        var own = Sign(player) * ((0.3 * x * x) - (0.2 * Math.Cos(x)));
        return own + (Others(point, player, i) * x) + (Push(i, sample) * x);
    }

    private double Gradient(double[][] point, int player, int i, long sample)
    {
        var x = point[player][i];
        return (Sign(player) * ((0.6 * x) + (0.2 * Math.Sin(x)))) + Others(point, player, i) + Push(i, sample);
    }

    private static double Others(double[][] point, int player, int i)
    {
        var sum = 0.0;
        for (var other = 0; other < point.Length; other++)
        {
            if (other != player && point[other].Length > 0)
            {
                sum += 0.4 * Math.Cos(i + player + (2 * other)) * point[other][i % point[other].Length];
            }
        }

        return sum;
    }

    private static double Push(int i, long sample) => Math.Sin(i) + (0.2 * Math.Sin(sample + i));

    private double Sign(int player) => Directions[player] == Direction.Min ? 1 : -1;
}
