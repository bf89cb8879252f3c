using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>
/// All values of one game. What is asked for twice is made once, and what comes to less is made less of.
/// </summary>
public sealed class Graph(Func<Graph, Size, GraphNode> length)
{
    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<(GraphOp, string), GraphNode> _known = [];

    /// <summary>Each after those that it is made of.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    public GraphNode Number(object value) => Node(new ConstantOp(value), value switch
    {
        bool => NumberType.Bool,
        long => NumberType.Int,
        _ => NumberType.Real,
    });

    /// <summary>A size as the int that it is.</summary>
    public GraphNode Length(Size size) => length(this, size);

    public GraphNode Symbol(BoundSymbol symbol) => Node(new SymbolOp(symbol), symbol.Type);

    public GraphNode Draw(int number, Distribution distribution) =>
        Node(new DrawOp(number, distribution), NumberType.Real);

    /// <summary>An operation that gives reals, or truths where it compares.</summary>
    public GraphNode Elementwise(Operation operation, params GraphNode[] operands) => Elementwise(
        operation, operation is >= Operation.Less and <= Operation.Not ? Scalar.Bool : Scalar.Real, operands);

    public GraphNode Elementwise(Operation operation, Scalar scalar, params GraphNode[] operands)
    {
        if (scalar == Scalar.Real)
        {
            operands = [.. operands.Select(AsReal)];
        }

        var simpler = Simplification.Of(this, operation, operands);
        return simpler?.Scalar == scalar && IsAsLarge(simpler, operands)
            ? simpler
            : Node(new ElementwiseOp(operation), KindOf(scalar, operands), operands);
    }

    /// <summary>A whole number that is written as one, as the real that it is.</summary>
    public GraphNode AsReal(GraphNode node) => node.Constant is long whole ? Number((double)whole) : node;

    public GraphNode Select(GraphNode condition, GraphNode then, GraphNode otherwise)
    {
        if (condition.Constant is bool truth && IsAsLarge(truth ? then : otherwise, then, otherwise))
        {
            return truth ? then : otherwise;
        }

        GraphNode[] operands = Simplification.Unspread([condition, then, otherwise]);
        return Node(new SelectOp(), KindOf(WidestOf(then, otherwise), operands), operands);
    }

    public GraphNode GuardedTimes(GraphNode one, GraphNode other)
    {
        GraphNode[] operands = Simplification.Unspread([one, other]);
        return Simplification.OfGuarded(this, operands[0], operands[1])
            ?? Node(new GuardedTimesOp(), KindOf(Scalar.Real, operands), operands);
    }

    public GraphNode Fold(Reduction reduction, params GraphNode[] operands) =>
        Simplification.Of(this, reduction, operands)
        ?? Node(new FoldOp(reduction), reduction is >= Reduction.All ? NumberType.Bool : NumberType.Real, operands);

    public GraphNode Place(Reduction reduction, GraphNode vector) =>
        Node(new PlaceOp(reduction), NumberType.Int, vector);

    public GraphNode Product(GraphNode matrix, GraphNode vector, bool isTransposed) => Node(
        new ProductOp(isTransposed),
        ArrayType.Vector(((ArrayType)matrix.Type).Sizes[isTransposed ? 1 : 0]),
        matrix,
        vector);

    public GraphNode Arrays(ArrayWork work, BoundType type, params GraphNode[] operands) =>
        Node(new ArraysOp(work), type, operands);

    public GraphNode Newest(GraphNode past) =>
        Node(new NewestOp(), ArrayType.Vector(((ArrayType)past.Type).Sizes[0]), past);

    public GraphNode Element(GraphNode of, params GraphNode[] indices) =>
        Node(new ElementOp(), NumberType.Real, [of, .. indices]);

    public GraphNode Spread(GraphNode number, Size length) => Node(new SpreadOp(), ArrayType.Vector(length), number);

    public GraphNode Spot(GraphNode number, GraphNode place, Size length) =>
        Node(new SpotOp(), ArrayType.Vector(length), number, place);

    private GraphNode Node(GraphOp op, BoundType type, params GraphNode[] operands)
    {
        var length = op is SpreadOp or SpotOp ? $" of {((ArrayType)type).Sizes[0]}" : "";
        // A product of ints is an int where one is wanted, and a real where that is.
        var scalar = op is ElementwiseOp && type is NumberType number ? $" as {number.Scalar}" : "";
        var key = (op, string.Join(" ", operands.Select(operand => operand.Id)) + length + scalar);
        if (!_known.TryGetValue(key, out var node))
        {
            node = new GraphNode(_nodes.Count, op, operands, type);
            _nodes.Add(node);
            _known.Add(key, node);
        }

        return node;
    }

    // The operands' sizes agree: one vector among them gives its own.
    private static BoundType KindOf(Scalar scalar, params IReadOnlyList<GraphNode> operands) =>
        operands.Select(operand => operand.Type).OfType<ArrayType>().FirstOrDefault() is { } array
            ? new ArrayType(scalar == Scalar.Bool ? Scalar.Bool : Scalar.Real, array.Sizes)
            : new NumberType(scalar, Grain.Whole);

    private static Scalar WidestOf(GraphNode one, GraphNode other) =>
        one.Scalar == other.Scalar ? one.Scalar : Scalar.Real;

    private static bool IsAsLarge(GraphNode node, params IReadOnlyList<GraphNode> operands) =>
        node.IsVector || !operands.Any(operand => operand.IsVector);
}
