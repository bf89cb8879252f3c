using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>
/// What a value of a game is called: by its let, or in words what it is, or where that is long, what kind of thing.
/// </summary>
internal static class GraphPhrases
{
    private const int Longest = 20;

    private static readonly Dictionary<Operation, (string Between, string Noun)> Words = new()
    {
        [Operation.Add] = ("Plus", "sum"),
        [Operation.Subtract] = ("Minus", "difference"),
        [Operation.Multiply] = ("Times", "product"),
        [Operation.Divide] = ("Over", "quotient"),
        [Operation.Ratio] = ("Over", "quotient"),
        [Operation.Power] = ("ToThe", "power"),
    };

    public static string Of(GraphNode node) => Phrase(node) ?? Noun(node);

    // Of names alone; null for what is made of more.
    private static string? Phrase(GraphNode node) => node.Op switch
    {
        _ when Name(node) is { } name => name,
        ElementwiseOp { Operation: Operation.Negate } => Short(["minus", Name(node.Operands[0])]),
        ElementwiseOp elementwise when Words.TryGetValue(elementwise.Operation, out var word) =>
            Between(node.Operands, word.Between),
        ProductOp { IsTransposed: true } => Between([node.Operands[1], node.Operands[0]], "Times"),
        ProductOp or GuardedTimesOp => Between(node.Operands, "Times"),
        FoldOp or ElementwiseOp => Short([Noun(node), .. node.Operands.Select(Name)]),
        _ => null,
    };

    private static string? Name(GraphNode node) => node.Name ?? (node.Op as SymbolOp)?.Symbol.Name;

    private static string? Between(IReadOnlyList<GraphNode> operands, string word) =>
        Short([Name(operands[0]), word, Name(operands[1])]);

    private static string? Short(IReadOnlyList<string?> parts)
    {
        if (parts.Contains(null))
        {
            return null;
        }

        var name = parts[0] + string.Concat(parts.Skip(1).Select(part => Identifiers.Pascal(part!)));
        return name.Length <= Longest ? name : null;
    }

    private static string Noun(GraphNode node) => node.Op switch
    {
        ElementwiseOp { Operation: Operation.Negate } => "negative",
        ElementwiseOp elementwise when Words.TryGetValue(elementwise.Operation, out var word) => word.Noun,
        ElementwiseOp elementwise => Word(elementwise.Operation),
        FoldOp fold => Word(fold.Reduction),
        PlaceOp place => "placeOf" + place.Reduction,
        ProductOp or GuardedTimesOp => "product",
        SelectOp => "chosen",
        ElementOp => "element",
        SpreadOp => "spread",
        SpotOp => "spot",
        ArraysOp arrays => Word(arrays.Work),
        NewestOp => "newest",
        _ => "number",
    };

    private static string Word(System.Enum value) => Identifiers.Camel(value.ToString());
}
