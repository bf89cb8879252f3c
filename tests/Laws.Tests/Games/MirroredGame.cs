using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>The same game seen from the other side: players in reverse order, every loss negated, min for max.</summary>
public sealed class MirroredGame(PlainGame game) : PlainGame(
    new Layout([.. game.Layout.Lengths.Reverse()]),
    [.. game.Directions.Reverse().Select(direction => direction == Direction.Min ? Direction.Max : Direction.Min)])
{
    public override double[] Losses(double[][] point, long sample) =>
        [.. game.Losses([.. point.Reverse()], sample).Reverse().Select(loss => -loss)];

    public override double[][] Gradients(double[][] point, long sample) =>
        [.. game.Gradients([.. point.Reverse()], sample).Reverse().Select(part => part.Select(element => -element).ToArray())];
}
