using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>
/// Gathers what is computed for the same players into one block. What more of them want comes first: nothing is read
/// before it is computed.
/// </summary>
internal sealed class BlockPlanner(GameGraph game, Wants wants, IEnumerable<GraphNode> kept)
{
    public IReadOnlyList<GameBlock> Plan(Func<GraphNode, GameStep> step) =>
    [
        .. Steps(step).GroupBy(one => one.Wants)
            .OrderByDescending(group => Count(group.Key.Fields) + Count(group.Key.Losses))
            .Select(group => new GameBlock(group.Key.Fields, group.Key.Losses, [.. group.Select(one => one.Step)])),
    ];

    private IEnumerable<((ulong Fields, ulong Losses) Wants, GameStep Step)> Steps(Func<GraphNode, GameStep> step)
    {
        foreach (var node in kept)
        {
            yield return (wants.Of(node), step(node));
        }

        foreach (var shared in game.Bound.Players.GroupBy(player => game.Losses[player.Index]))
        {
            var players = shared.Aggregate(0UL, (bits, player) => bits | 1UL << player.Index);
            if (shared.Key is { } loss)
            {
                yield return ((0, players), new GiveLoss(players, loss));
            }
        }

        foreach (var player in game.Bound.Players)
        {
            foreach (var (bits, given) in OfPlayer(player))
            {
                yield return (bits, given);
            }
        }
    }

    private IEnumerable<((ulong Fields, ulong Losses) Wants, GameStep Step)> OfPlayer(BoundGamePlayer player)
    {
        var bit = 1UL << player.Index;
        if (game.Losses[player.Index] is null)
        {
            yield return ((0, bit), new RefuseLoss(player.Index));
        }

        if (game.Gradients[player.Index] is { } gradient)
        {
            yield return ((bit, 0), new GiveGradient(player.Index, gradient));
        }
    }

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
