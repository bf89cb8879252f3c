using System.Collections.Generic;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>One who minimises, and whose gradient is written down for each sample, wherever she stands.</summary>
public sealed class GivenGame(params IReadOnlyList<double[]> gradients)
    : PlainGame(new Layout([[gradients[0].Length]]), [Direction.Min])
{
    public override double[] Losses(double[][] point, long sample) => [0];

    public override double[][] Gradients(double[][] point, long sample) => [gradients[(int)sample - 1]];
}
