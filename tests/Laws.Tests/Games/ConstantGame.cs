using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>Losses with the same slope everywhere.</summary>
public sealed class ConstantGame(Layout layout, IReadOnlyList<Direction> directions, double slope)
    : PlainGame(layout, directions)
{
    public override double[] Losses(double[][] point, long sample) => [.. point.Select(part => slope * part.Sum())];

    public override double[][] Gradients(double[][] point, long sample) =>
        [.. point.Select(part => part.Select(_ => slope).ToArray())];
}
