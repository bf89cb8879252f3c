using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Lowering.Games;

/// <summary>A bound game as a graph of values, without gradients yet.</summary>
public static class GameLowering
{
    public static GameGraph Lower(BoundGame game)
    {
        var expressions = new GameExpressionLowering();
        var data = new List<GraphPart>();
        foreach (var definition in game.Definitions)
        {
            if (definition.Symbol is not BoundDatum known)
            {
                expressions.Name(definition.Symbol, definition.Value);
            }
            else if (known.Of is null)
            {
                data.Add(expressions.Part(known, definition.Value));
            }
        }

        var goals = game.Goals.Select(goal => expressions.Graph.AsReal(expressions.Lower(goal.Value))).ToArray();
        return new GameGraph(game, expressions.Graph)
        {
            Data = data,
            Losses = [.. goals.Zip(game.Goals, (value, goal) => goal.IsField ? null : value)],
            Gradients = [.. game.Players.Select(player => game.Goals[player.Index].IsField
                ? Gradient(player, goals[player.Index], expressions.Graph)
                : null)],
            Start = Point(game, game.Start, expressions),
            Equilibrium = Point(game, game.Equilibrium, expressions),
            Checks = [.. game.Checks.Select(check => Check(check, expressions))],
        };
    }

    // A field is signed as descent for all: of one who maximises, the gradient is its opposite.
    private static GraphNode Gradient(BoundGamePlayer player, GraphNode field, Graph graph)
    {
        var value = player.Direction == Direction.Min ? field : graph.Elementwise(Operation.Negate, field);
        return player.Type is ArrayType array && value.IsNumber ? graph.Spread(value, array.Sizes[0]) : value;
    }

    private static IReadOnlyList<GraphPart>? Point(
        BoundGame game, IReadOnlyList<BoundExpression>? parts, GameExpressionLowering expressions) =>
        parts is null ? null : [.. game.Players.Zip(parts, expressions.Part)];

    private static GraphCheck Check(BoundCheck check, GameExpressionLowering expressions) => check switch
    {
        BoundSizesAgree agree => new(check, expressions.Graph.Length(agree.One), expressions.Graph.Length(agree.Other)),
        BoundIndexWithin within => new(check, expressions.Lower(within.Index), expressions.Graph.Length(within.Size)),
        _ => throw new System.InvalidOperationException($"{check.GetType().Name} has no graph"),
    };
}
