using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp.Games;

/// <summary>Values of a game as C# expressions: of a vector, the element at the loop's index.</summary>
internal sealed class GraphFormatter(GamePlan plan, GameNames names, bool spellsOut = false)
{
    private const int Atom = 100;
    private const int Sign = 7;

    /// <summary>In the constructor parameters are read, and later fields.</summary>
    public bool IsMaking { get; set; }

    /// <summary>The place of the element that is made, where one is drawn.</summary>
    public string Place { get; set; } = "0L";

    /// <summary>
    /// A number, or the element of a vector, where something that binds as strongly as that reads it.
    /// </summary>
    public string Read(GraphNode node, int strength = 0) => HomeOf(node) switch
    {
        GraphHome.Inline => Spelled(node, strength),
        _ when node.IsVector => $"{Vector(node)}[{names.Index}]",
        _ => names.Of(node),
    };

    /// <summary>What a value is made of, though it is kept.</summary>
    public string Made(GraphNode node) => Spelled(node, 0);

    /// <summary>A number of parameters alone, before anything is kept.</summary>
    public string SpellOut(GraphNode node) =>
        new GraphFormatter(plan, names, spellsOut: true) { IsMaking = true }.Made(node);

    /// <summary>A whole vector, or a matrix.</summary>
    public string Vector(GraphNode node) => plan.HomeOf(node) switch
    {
        GraphHome.Gradient => $"By({plan.PlayerOf(node)})",
        GraphHome.Array => names.Of(node),
        _ when node.Op is SymbolOp { Symbol: BoundDatum { Of: not null } past } => $"{names.Of(past)}.Places",
        _ => names.Of(((SymbolOp)node.Op).Symbol),
    };

    /// <summary>All numbers of a vector, or of a matrix, row after row.</summary>
    public string Numbers(GraphNode node) => node.IsVector ? Vector(node) : $"{Vector(node)}.Elements";

    private GraphHome HomeOf(GraphNode node) => spellsOut ? GraphHome.Inline : plan.HomeOf(node);

    private string Spelled(GraphNode node, int strength)
    {
        var (text, own) = Spell(node);
        return own < strength ? $"({text})" : text;
    }

    private (string Text, int Strength) Spell(GraphNode node) => node.Op switch
    {
        ConstantOp { Value: long and < 0 } constant => ($"{NumberFormatter.Literal(constant.Value)}L", Sign),
        ConstantOp { Value: long } constant => ($"{NumberFormatter.Literal(constant.Value)}L", Atom),
        ConstantOp constant => (NumberFormatter.Literal(constant.Value), constant.Value is < 0.0 ? Sign : Atom),
        SymbolOp { Symbol: BoundGameParameter parameter } =>
            (IsMaking ? names.Argument(parameter) : names.Of(parameter), Atom),
        SymbolOp { Symbol: BoundLocal index } => (names.OfIndex(index), Atom),
        SymbolOp symbol => (names.Of(symbol.Symbol) + (node.IsVector ? $"[{names.Index}]" : ""), Atom),
        DrawOp draw => ($"{GameNames.OfDraw(draw.Number)}.{draw.Distribution}({Place})", Atom),
        ElementwiseOp elementwise when node.Scalar == Scalar.Real && elementwise.Operation <= Operation.Divide
            && node.Operands.All(operand => operand.Scalar == Scalar.Int) =>
                OfInts(elementwise.Operation, node.Operands),
        ElementwiseOp elementwise => Elementwise(elementwise.Operation, node.Operands),
        SelectOp => ($"{Read(node.Operands[0], 1)} ? {Read(node.Operands[1], 1)} : {Read(node.Operands[2], 1)}", 0),
        GuardedTimesOp => ($"Numbers.GuardedTimes({Read(node.Operands[0])}, {Read(node.Operands[1])})", Atom),
        FoldOp { Reduction: Reduction.Finite } when node.Operands[0].IsNumber =>
            ($"Numbers.Finite({Read(node.Operands[0])})", Atom),
        FoldOp fold => ($"Arrays.{fold.Reduction}({string.Join(", ", node.Operands.Select(Vector))})", Atom),
        PlaceOp place => ($"Arrays.PlaceOf{place.Reduction}({Vector(node.Operands[0])})", Atom),
        ElementOp => (Element(node.Operands[0], [.. node.Operands.Skip(1)]), Atom),
        SpreadOp => (Read(node.Operands[0], 1), 1),
        NewestOp => ($"{names.Index} == {names.Of(((SymbolOp)node.Operands[0].Op).Symbol)}.Newest ? 1.0 : 0.0", 0),
        SpotOp => ($"{names.Index} == {Index(node.Operands[1])} ? {Read(node.Operands[0], 1)} : 0.0", 0),
        _ => throw new InvalidOperationException($"{node.Op.GetType().Name} is no number"),
    };

    // A matrix looks after its indices; those of vectors that a formula computes are looked after.
    private string Element(GraphNode of, IReadOnlyList<GraphNode> indices)
    {
        var vector = Vector(of);
        var index = string.Join(", ", indices.Select(Index));
        var isCounted = GraphUses.Reached(indices).Any(node => node.Op is SymbolOp { Symbol: BoundLocal or BoundDatum });
        return indices.Count == 1 && isCounted
            ? $"Arrays.Element({vector}, {index}, \"{vector.TrimStart('_')}\")"
            : $"{vector}[{index}]";
    }

    private string Index(GraphNode node) =>
        node.Constant is long and >= 0 and <= int.MaxValue ? NumberFormatter.Literal(node.Constant) : Read(node, 4);

    private (string Text, int Strength) Elementwise(Operation operation, IReadOnlyList<GraphNode> operands)
    {
        if (NumberFormatter.Binary.TryGetValue(operation, out var binary))
        {
            var left = Beside(operands[0], operands[1], binary.Strength);
            return ($"{left} {binary.Symbol} {Beside(operands[1], operands[0], binary.Strength + 1)}", binary.Strength);
        }

        return operation switch
        {
            Operation.Negate => ($"-{Read(operands[0], NumberFormatter.Unary)}", Sign),
            Operation.Not => ($"!{Read(operands[0], NumberFormatter.Unary)}", Sign),
            _ => ($"{Function(operation, operands)}({Listed(operands)})", Atom),
        };
    }

    private string Listed(IReadOnlyList<GraphNode> operands) => string.Join(", ", operands.Select(operand => Read(operand)));

    // A real number of whole ones.
    private (string Text, int Strength) OfInts(Operation operation, IReadOnlyList<GraphNode> operands)
    {
        var first = $"(double){Read(operands[0], NumberFormatter.Unary)}";
        if (operation == Operation.Negate)
        {
            return ($"-{first}", Sign);
        }

        var (symbol, strength) = NumberFormatter.Binary[operation];
        return ($"{first} {symbol} {Read(operands[1], strength + 1)}", strength);
    }

    // A small whole number beside something that is not one needs no mark of its kind.
    private string Beside(GraphNode operand, GraphNode other, int strength) =>
        operand.Constant is long and >= 0 and <= int.MaxValue && other.Constant is null
            ? NumberFormatter.Literal(operand.Constant)
            : Read(operand, strength);

    private static string Function(Operation operation, IReadOnlyList<GraphNode> operands) => operation switch
    {
        Operation.Abs when operands[0].Scalar == Scalar.Real => "Math.Abs",
        Operation.Sqrt => "Math.Sqrt",
        Operation.Min => "Math.Min",
        Operation.Max => "Math.Max",
        Operation.Power => "Numbers.Pow",
        _ => $"Numbers.{operation}",
    };
}
