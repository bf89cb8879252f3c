using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;

namespace Laws.Tests.Cases;

/// <summary>Layouts to play on, and where to start: around the number of lanes, where kernels' ends are.</summary>
public static class Shapes
{
    /// <summary>Lengths that end before, at and behind a full vector of lanes.</summary>
    public static IReadOnlyList<int> Lengths(int lanes) => [0, 1, lanes - 1, lanes, lanes + 1, (3 * lanes) + 2];

    /// <summary>One tensor a player, all of one length.</summary>
    public static Layout Even(int players, int length) => new([.. Enumerable.Repeat<IReadOnlyList<int>>([length], players)]);

    /// <summary>Several tensors a player, each player's others than the next one's.</summary>
    public static Layout Uneven(int players, int length) => new([.. Enumerable.Range(0, players).Select(player =>
        (IReadOnlyList<int>)(player % 2 == 0 ? [length, 3, 1] : [2, length, 0, 9]))]);

    public static double[][] Start(Layout layout) => [.. Enumerable.Range(0, layout.Players).Select(
        player => Enumerable.Range(0, layout.LengthOf(player)).Select(i => Math.Cos((7 * i) + player)).ToArray())];

    public static IReadOnlyList<Dsl.Parser.Syntax.Direction> Directions(BoundOptimizer optimizer) =>
        [.. optimizer.Players.Select(player => player.Direction)];
}
