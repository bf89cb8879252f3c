using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>
/// What an operation comes to with less:
/// <code>
/// a + 0 ⇒ a      a + a ⇒ 2 * a      2 * (3 * a) ⇒ 6 * a      2 * -a ⇒ -2 * a
/// a ^ 2 ⇒ a * a      sum(a * b) ⇒ dot(a, b)      sum(spread s) ⇒ s * n
/// </code>
/// </summary>
internal static class Simplification
{
    /// <summary>Null where there is nothing simpler.</summary>
    public static GraphNode? Of(Graph graph, Operation operation, GraphNode[] operands)
    {
        if (Folded(operation, operands) is { } number)
        {
            return graph.Number(number);
        }

        var bare = Unspread(operands);
        if (!bare.SequenceEqual(operands))
        {
            return graph.Elementwise(operation, bare);
        }

        return operands.Length switch
        {
            1 => OfOne(operation, operands[0]),
            2 => OfTwo(graph, operation, operands[0], operands[1]),
            _ => null,
        };
    }

    public static GraphNode? Of(Graph graph, Reduction reduction, GraphNode[] operands)
    {
        var of = operands[0];
        return reduction switch
        {
            Reduction.Sum when of.Op is SpreadOp =>
                graph.Elementwise(Operation.Multiply, of.Operands[0], graph.Length(of.Length)),
            Reduction.Sum when of.Is(Operation.Multiply) => Product(graph, of.Operands[0], of.Operands[1]),
            Reduction.Sum when of.Is(Operation.Negate) =>
                graph.Elementwise(Operation.Negate, graph.Fold(Reduction.Sum, of.Operands[0])),
            Reduction.Dot when operands.Any(operand => operand.Op is SpreadOp) => Product(graph, of, operands[1]),
            _ => null,
        };
    }

    /// <summary>
    /// A choice between something and nothing is made of the product:
    /// <code>
    /// (if c then a else 0) * b  ⇒  if c then a * b else 0
    /// </code>
    /// </summary>
    public static GraphNode? OfGuarded(Graph graph, GraphNode guarded, GraphNode factor)
    {
        if (guarded.Op is not SelectOp)
        {
            return guarded.Constant is not null || factor.Constant is not null
                ? graph.Elementwise(Operation.Multiply, guarded, factor)
                : null;
        }

        var (condition, then, otherwise) = (guarded.Operands[0], guarded.Operands[1], guarded.Operands[2]);
        return then.IsReal(0) ? graph.Select(condition, then, InBranch(graph, otherwise, factor))
            : otherwise.IsReal(0) ? graph.Select(condition, InBranch(graph, then, factor), otherwise)
            : null;
    }

    private static GraphNode InBranch(Graph graph, GraphNode flow, GraphNode factor) =>
        flow.Op is SelectOp or GuardedTimesOp or SpotOp
            ? graph.GuardedTimes(flow, factor)
            : graph.Elementwise(Operation.Multiply, flow, factor);

    /// <summary>Beside a vector a spread number need not be spread.</summary>
    public static GraphNode[] Unspread(GraphNode[] operands) =>
        operands.Any(operand => operand.IsVector && operand.Op is not SpreadOp)
            ? [.. operands.Select(operand => operand.Op is SpreadOp ? operand.Operands[0] : operand)]
            : operands;

    // The sum of a product, in which a number may stand before the sum.
    private static GraphNode Product(Graph graph, GraphNode left, GraphNode right)
    {
        var (one, other) = (Number(left), Number(right));
        return one is not null ? graph.Elementwise(Operation.Multiply, one, graph.Fold(Reduction.Sum, right))
            : other is not null ? graph.Elementwise(Operation.Multiply, other, graph.Fold(Reduction.Sum, left))
            : graph.Fold(Reduction.Dot, left, right);
    }

    private static GraphNode? Number(GraphNode node) =>
        node.IsNumber ? node : node.Op is SpreadOp ? node.Operands[0] : null;

    private static GraphNode? OfOne(Operation operation, GraphNode of) =>
        operation == Operation.Negate && of.Is(Operation.Negate) ? of.Operands[0] : null;

    private static GraphNode? OfTwo(Graph graph, Operation operation, GraphNode left, GraphNode right) =>
        operation switch
    {
        Operation.Add when left.IsReal(0) => right,
        Operation.Add when right.IsReal(0) => left,
        Operation.Add when right.Is(Operation.Negate) => graph.Elementwise(Operation.Subtract, left, right.Operands[0]),
        Operation.Add when left == right => graph.Elementwise(Operation.Multiply, graph.Number(2.0), left),
        Operation.Subtract when right.IsReal(0) => left,
        Operation.Subtract when left.IsReal(0) => graph.Elementwise(Operation.Negate, right),
        Operation.Subtract when right.Is(Operation.Negate) => graph.Elementwise(Operation.Add, left, right.Operands[0]),
        Operation.Multiply when left.IsReal(1) => right,
        Operation.Multiply when right.IsReal(1) => left,
        Operation.Multiply when left.IsReal(-1) => graph.Elementwise(Operation.Negate, right),
        Operation.Multiply when right.IsReal(-1) => graph.Elementwise(Operation.Negate, left),
        Operation.Multiply when left.Constant is double factor && right.Is(Operation.Negate) =>
            graph.Elementwise(Operation.Multiply, graph.Number(-factor), right.Operands[0]),
        Operation.Multiply when right.Constant is double && left.Constant is null =>
            graph.Elementwise(Operation.Multiply, right, left),
        Operation.Multiply when left.Constant is double && IsScaled(right) => graph.Elementwise(
            Operation.Multiply, graph.Elementwise(Operation.Multiply, left, right.Operands[0]), right.Operands[1]),
        Operation.Divide or Operation.Ratio or Operation.Power when right.IsReal(1) => left,
        Operation.Power when right.IsReal(2) => graph.Elementwise(Operation.Multiply, left, left),
        _ => null,
    };

    private static bool IsScaled(GraphNode node) => node.Is(Operation.Multiply) && node.Operands[0].Constant is double;

    // Of reals alone, whose bits are the same on every machine.
    private static object? Folded(Operation operation, GraphNode[] operands) => operands.Length switch
    {
        1 when operation == Operation.Negate => Negated(operands[0].Constant),
        2 when operands[0].Constant is double or long && operands[1].Constant is double or long =>
            Folded(operation, operands[0].Constant!, operands[1].Constant!),
        _ => null,
    };

    private static object? Negated(object? number) => number switch
    {
        double real => -real,
        long whole when whole != long.MinValue => -whole,
        _ => null,
    };

    private static object? Folded(Operation operation, object left, object right)
    {
        if (left is long && right is long && operation != Operation.Divide)
        {
            return null;
        }

        var (a, b) = (Real(left), Real(right));
        return operation switch
        {
            Operation.Add => a + b,
            Operation.Subtract => a - b,
            Operation.Multiply => a * b,
            Operation.Divide when b != 0 => a / b,
            _ => null,
        };
    }

    private static double Real(object number) => number is long whole ? whole : (double)number;
}
