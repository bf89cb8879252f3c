using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>The one textual form of a game's graph: the values that are used, and what they are used for.</summary>
public static class GraphPrinter
{
    public static string Print(GameGraph game)
    {
        var text = new StringBuilder();
        text.Append($"game {game.Bound.Name}\n");
        foreach (var node in GraphUses.Reached(GraphUses.Roots(game)))
        {
            text.Append($"  {node} = {Made(node)} : {Print(node.Type)}\n");
        }

        Print(text, "data", game.Data);
        Print(text, "start", game.Start);
        Print(text, "equilibrium", game.Equilibrium);
        foreach (var player in game.Bound.Players)
        {
            text.Append(game.Losses[player.Index] is { } loss ? $"  loss {player.Name} = {loss}\n" : "");
            text.Append($"  gradient {player.Name} = {game.Gradients[player.Index]?.ToString() ?? "0"}\n");
        }

        foreach (var check in game.Checks)
        {
            text.Append($"  check {check.One} {(check.Bound is BoundIndexWithin ? "within" : "==")} {check.Other}\n");
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, string role, IReadOnlyList<GraphPart>? parts)
    {
        foreach (var part in parts ?? [])
        {
            text.Append($"  {role} {part.Of.Name} = {Print(part)}\n");
        }
    }

    private static string Print(GraphPart part) => part switch
    {
        ValuePart value => value.Value.ToString(),
        FormulaPart formula => $"[{string.Join(", ", formula.Indices.Select(index => index.Name))}] => {formula.Body}",
        FilePart file => $"file {file.Path}",
        _ => part.GetType().Name,
    };

    private static string Made(GraphNode node) => node.Op switch
    {
        ConstantOp constant => Convert.ToString(constant.Value, CultureInfo.InvariantCulture),
        SymbolOp symbol => symbol.Symbol.Name,
        DrawOp draw => $"{Word(draw.Distribution)} {draw.Number}",
        ElementwiseOp elementwise => $"{Word(elementwise.Operation)} {List(node.Operands)}",
        FoldOp fold => $"{Word(fold.Reduction)} {List(node.Operands)}",
        PlaceOp place => $"place of {Word(place.Reduction)} {List(node.Operands)}",
        ProductOp product => $"{(product.IsTransposed ? "transposed " : "")}product {List(node.Operands)}",
        ArraysOp arrays => $"{Word(arrays.Work)} {List(node.Operands)}",
        NewestOp => $"newest {node.Operands[0]}",
        SelectOp => $"if {node.Operands[0]} then {node.Operands[1]} else {node.Operands[2]}",
        GuardedTimesOp => $"guarded multiply {List(node.Operands)}",
        ElementOp => $"element {List(node.Operands)}",
        SpreadOp => $"spread {node.Operands[0]}",
        SpotOp => $"{node.Operands[0]} at {node.Operands[1]}",
        _ => node.Op.GetType().Name,
    };

    private static string Word(ArrayType array) =>
        array.IsMatrix ? "matrix" : array.Scalar == Scalar.Bool ? "mask" : "vector";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string List(IEnumerable<GraphNode> nodes) => string.Join(", ", nodes);

    private static string Print(BoundType type) => type switch
    {
        ArrayType array => $"{Word(array)}[{string.Join(", ", array.Sizes)}]",
        NumberType number => Word(number.Scalar),
        _ => type.ToString(),
    };
}
