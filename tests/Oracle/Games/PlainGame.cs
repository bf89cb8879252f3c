using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Oracle.Games;

/// <summary>
/// A game as functions of the point and of the number of the sample: every player's loss, and its gradient by that
/// player's own variables.
/// </summary>
public abstract class PlainGame(Layout layout, IReadOnlyList<Direction> directions)
{
    public Layout Layout { get; } = layout;

    public IReadOnlyList<Direction> Directions { get; } = directions;

    /// <summary>Each player's own number, unsigned.</summary>
    public abstract double[] Losses(double[][] point, long sample);

    /// <summary>Each player's gradient of its own loss, unsigned.</summary>
    public abstract double[][] Gradients(double[][] point, long sample);

    /// <summary>The gradients with the signs of the game: `z - lr * field` is descent for who minimises.</summary>
    public double[][] Field(double[][] point, long sample) =>
        [.. Gradients(point, sample).Select((gradient, player) => Signed(gradient, Directions[player]))];

    private static double[] Signed(double[] gradient, Direction direction) =>
        direction == Direction.Min ? gradient : [.. gradient.Select(element => -element)];
}
