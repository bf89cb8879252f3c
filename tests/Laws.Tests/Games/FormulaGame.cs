using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>One who minimises against one who maximises, by a formula of both gradients. It has no losses.</summary>
public sealed class FormulaGame(int length, Func<double[], double[], double[][]> gradients)
    : PlainGame(new Layout([[length], [length]]), [Direction.Min, Direction.Max])
{
    /// <summary>Of two numbers.</summary>
    public static FormulaGame Of(Func<double, double, (double X, double Y)> gradients) => new(1, (x, y) =>
    {
        var (byX, byY) = gradients(x[0], y[0]);
        return [[byX], [byY]];
    });

    public override double[] Losses(double[][] point, long sample) => [.. point.Select(_ => double.NaN)];

    public override double[][] Gradients(double[][] point, long sample) => gradients(point[0], point[1]);
}
