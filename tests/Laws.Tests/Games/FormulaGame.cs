using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// One who minimises against one who maximises, by a formula of both gradients, and one of the loss where somebody reads it.
/// </summary>
public sealed class FormulaGame(
    int length, Func<double[], double[], double[][]> gradients, Func<double[], double[], double>? loss = null)
    : PlainGame(new Layout([[length], [length]]), [Direction.Min, Direction.Max])
{
    /// <summary>Of two numbers.</summary>
    public static FormulaGame Of(
        Func<double, double, (double X, double Y)> gradients, Func<double, double, double>? loss = null) => new(
        1,
        (x, y) =>
        {
            var (byX, byY) = gradients(x[0], y[0]);
            return [[byX], [byY]];
        },
        loss is null ? null : (x, y) => loss(x[0], y[0]));

    public override double[] Losses(double[][] point, long sample) =>
        [.. point.Select(_ => loss?.Invoke(point[0], point[1]) ?? double.NaN)];

    public override double[][] Gradients(double[][] point, long sample) => gradients(point[0], point[1]);
}
