using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Gradients;

/// <summary>
/// Adds to a game's graph what each player's loss changes by when that player moves:
/// <code>
/// loss dot(x, A * y)  ⇒  by x: A * y, by y: x * A
/// </code>
/// </summary>
public static class DeriveGradients
{
    public static GameGraph In(GameGraph game)
    {
        var gradients = game.Bound.Players.Select(player =>
            game.Gradients[player.Index] ?? Gradient(game, player, game.Losses[player.Index]!));
        return new GameGraph(game.Bound, game.Graph)
        {
            Data = game.Data,
            Losses = game.Losses,
            Gradients = [.. gradients],
            Start = game.Start,
            Equilibrium = game.Equilibrium,
            Checks = game.Checks,
        };
    }

    private static GraphNode? Gradient(GameGraph game, BoundGamePlayer player, GraphNode loss) =>
        new ReversePass(game.Graph, game.Graph.Symbol(player)).Run(loss);
}
