using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>
/// What a game's losses and fields cost: products with matrices, and work between all points, which are most of it.
/// </summary>
internal static class GameCost
{
    public static IEnumerable<string> Lines(GamePlan plan)
    {
        var game = plan.Game;
        foreach (var loss in game.Bound.Players.Where(player => game.Losses[player.Index] is not null)
            .GroupBy(player => game.Losses[player.Index]!))
        {
            yield return $"loss of {string.Join(", ", loss.Select(player => player.Name))}: {Products(loss.Key)}";
        }

        foreach (var player in game.Bound.Players.Where(player => game.Gradients[player.Index] is not null))
        {
            yield return $"field of {player.Name}: {Products(game.Gradients[player.Index]!)}";
        }
    }

    private static bool IsBetweenPoints(GraphNode node) =>
        node.Op is ArraysOp { Work: ArrayWork.Distances or ArrayWork.PullsOfFirst or ArrayWork.PullsOfSecond };

    private static string Products(GraphNode root)
    {
        var count = GraphUses.Reached([root]).Count(node => node.Op is ProductOp);
        var between = GraphUses.Reached([root]).Count(IsBetweenPoints);
        var products = count == 0 ? "no matrix" : $"{count} matrix product{(count == 1 ? "" : "s")}";
        return between == 0 ? products : $"{products}, {between} between all points";
    }
}
