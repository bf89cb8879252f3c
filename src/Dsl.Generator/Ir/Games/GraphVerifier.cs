using System;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>
/// Holds a graph against its rules: each value comes after those that it is made of, and kinds and ranks agree. Run
/// between stages in tests and Debug builds.
/// </summary>
public static class GraphVerifier
{
    public static void Verify(GameGraph game)
    {
        foreach (var node in GraphUses.Reached(GraphUses.Roots(game)))
        {
            Check(node.Operands.All(operand => operand.Id < node.Id), node, "is made before what it is made of");
            Check(Fits(node), node, "does not fit its operands");
        }

        foreach (var player in game.Bound.Players)
        {
            var gradient = game.Gradients[player.Index];
            Check(gradient is null || gradient.IsVector == player.Type is ArrayType, gradient!, "is no gradient");
            Check(game.Losses[player.Index] is null or { IsNumber: true }, game.Losses[player.Index]!, "is no loss");
        }
    }

    private static bool Fits(GraphNode node) => node.Op switch
    {
        ElementwiseOp or GuardedTimesOp =>
            node.IsVector == node.Operands.Any(operand => operand.IsVector) && AreSmall(node),
        SelectOp =>
            node.Operands[0].Scalar == Scalar.Bool && node.IsVector == node.Operands.Any(operand => operand.IsVector)
            && AreSmall(node),
        FoldOp => node.IsNumber && node.Operands.All(operand => operand.IsVector || node.Scalar == Scalar.Bool),
        PlaceOp => node.Operands[0].IsVector,
        ProductOp => IsMatrix(node.Operands[0]) && node.Operands[1].IsVector,
        ArraysOp => node.IsVector && IsInt(node.Operands[node.Operands.Count - 1])
            && node.Operands.Take(node.Operands.Count - 1).All(operand => operand.Type is ArrayType),
        NewestOp => IsMatrix(node.Operands[0]),
        ElementOp => node.Operands.Skip(1).All(IsInt) && node.Operands.Count == (IsMatrix(node.Operands[0]) ? 3 : 2),
        SpreadOp => node.Operands[0].IsNumber,
        SpotOp => node.Operands[0].IsNumber && IsInt(node.Operands[1]),
        _ => node.Operands.Count == 0,
    };

    private static bool AreSmall(GraphNode node) => node.Operands.All(operand => operand.IsNumber || operand.IsVector);

    private static bool IsMatrix(GraphNode node) => node.Type is ArrayType { IsMatrix: true };

    private static bool IsInt(GraphNode node) => node.Type == NumberType.Int;

    private static void Check(bool holds, GraphNode node, string why)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{node} {why}");
        }
    }
}
