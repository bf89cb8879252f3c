using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// A game of any number of players and tensors: every player's loss is curved, not quadratic, reaches all the others
/// and moves with the sample. With p's direction as a sign d, i counting p's elements, y that of q at i modulo q's
/// length, and c and s cosines and sines of whole numbers:
/// <code>loss p = Σᵢ  d (0.3 x² + 0.2 √(1 + x²))  +  Σ_q 0.4 c(i + p + 2q) x y  +  (s(i) + 0.2 s(sample + i)) x</code>
/// </summary>
public sealed class CoupledGame(Layout layout, IReadOnlyList<Direction> directions) : PlainGame(layout, directions)
{
    /// <summary>After so many elements the waves repeat: a prime, so that no two pieces or lanes are alike.</summary>
    private const int Period = 251;

    private static readonly double[] Cosines = [.. Enumerable.Range(0, Period).Select(n => Math.Cos(n))];
    private static readonly double[] Sines = [.. Enumerable.Range(0, Period).Select(n => Math.Sin(n))];

    public override double[] Losses(double[][] point, long sample) =>
        [.. point.Select((x, player) => x.Select((_, i) => Loss(point, player, i, sample)).Sum())];

    public override double[][] Gradients(double[][] point, long sample) =>
        [.. point.Select((_, player) => Gradient(point, player, sample))];

    private double[] Gradient(double[][] point, int player, long sample)
    {
        var gradient = new double[point[player].Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = Gradient(point, player, i, sample);
        }

        return gradient;
    }

    private double Loss(double[][] point, int player, int i, long sample)
    {
        var x = point[player][i];
        var own = Sign(player) * ((0.3 * x * x) + (0.2 * Math.Sqrt(1 + (x * x))));
        return own + (Others(point, player, i) * x) + (Push(i, sample) * x);
    }

    private double Gradient(double[][] point, int player, int i, long sample)
    {
        var x = point[player][i];
        var own = Sign(player) * ((0.6 * x) + (0.2 * x / Math.Sqrt(1 + (x * x))));
        return own + Others(point, player, i) + Push(i, sample);
    }

    private static double Others(double[][] point, int player, int i)
    {
        var sum = 0.0;
        for (var other = 0; other < point.Length; other++)
        {
            if (other != player && point[other].Length > 0)
            {
                sum += 0.4 * Cosines[(i + player + (2 * other)) % Period] * point[other][i % point[other].Length];
            }
        }

        return sum;
    }

    private static double Push(int i, long sample) => Sines[i % Period] + (0.2 * Sines[(sample + i) % Period]);

    private double Sign(int player) => Directions[player] == Direction.Min ? 1 : -1;
}
