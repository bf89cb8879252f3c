using System;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Gradients;

/// <summary>How each operation hands on what reaches it: times its derivative by each of its operands.</summary>
internal sealed partial class DerivativeRules(Graph graph)
{
    /// <summary>What has no slope: it stays, or leaps.</summary>
    public static bool Leaps(GraphNode node) => node.Scalar != Scalar.Real
        || node.Op is ElementwiseOp { Operation: Operation.Floor or Operation.Ceil or Operation.Sign };

    /// <summary>Hands on to the operands; whoever does not move takes nothing.</summary>
    public void Pass(GraphNode node, Flow flow, Action<GraphNode, Func<Flow>> to)
    {
        switch (node.Op)
        {
            case ElementwiseOp elementwise:
                Pass(elementwise.Operation, node, flow, to);
                break;
            case SelectOp:
                to(node.Operands[1], () => Where(node.Operands[0], flow));
                to(node.Operands[2], () => Unless(node.Operands[0], flow));
                break;
            case FoldOp fold:
                Pass(fold.Reduction, node, flow, to);
                break;
            case ProductOp product:
                to(node.Operands[1], () => Product(node, flow, !product.IsTransposed));
                break;
            case ArraysOp { Work: ArrayWork.Distances }:
                to(node.Operands[0], () => Pulls(ArrayWork.PullsOfFirst, node, flow, node.Operands[0]));
                to(node.Operands[1], () => Pulls(ArrayWork.PullsOfSecond, node, flow, node.Operands[1]));
                break;
            case ArraysOp { Work: ArrayWork.Repeated }:
                to(node.Operands[0], () => SumsInARow(node.Operands[0], flow, node.Operands[1]));
                break;
            case ElementOp:
                to(node.Operands[0], () => Spot(flow, node.Operands[1], node.Operands[0]));
                break;
            default:
                throw new InvalidOperationException($"{node.Op.GetType().Name} has no derivative");
        }
    }

    private void Pass(Reduction reduction, GraphNode node, Flow flow, Action<GraphNode, Func<Flow>> to)
    {
        var of = node.Operands[0];
        switch (reduction)
        {
            case Reduction.Sum:
                to(of, () => flow);
                break;
            case Reduction.Dot:
                to(of, () => Times(flow, node.Operands[1]));
                to(node.Operands[1], () => Times(flow, of));
                break;
            case Reduction.Norm:
                to(of, () => Times(Ratio(flow, node), of));
                break;
            case Reduction.Largest or Reduction.Smallest:
                to(of, () => Spot(flow, graph.Place(reduction, of), of));
                break;
        }
    }

    private Flow Product(GraphNode node, Flow flow, bool isTransposed) =>
        flow with { Value = graph.Product(node.Operands[0], flow.Value, isTransposed) };

    // A distance grows along the way from the other point; where there is no way, it has no slope.
    private Flow Pulls(ArrayWork work, GraphNode node, Flow flow, GraphNode points)
    {
        var (first, second, numbers) = (node.Operands[0], node.Operands[1], node.Operands[2]);
        return flow with { Value = graph.Arrays(work, points.Type, Ratio(flow, node).Value, first, second, numbers) };
    }

    private Flow SumsInARow(GraphNode vector, Flow flow, GraphNode count) =>
        flow with { Value = graph.Arrays(ArrayWork.SumsInARow, vector.Type, flow.Value, count) };

    private Flow Times(Flow flow, GraphNode factor) => flow with
    {
        Value = flow.IsGuarded
            ? graph.GuardedTimes(flow.Value, factor)
            : graph.Elementwise(Operation.Multiply, flow.Value, factor),
    };

    private Flow Over(Flow flow, GraphNode divisor) => flow.IsGuarded
        ? Times(flow, graph.Elementwise(Operation.Divide, graph.Number(1.0), divisor))
        : flow with { Value = graph.Elementwise(Operation.Divide, flow.Value, divisor) };

    private Flow Ratio(Flow flow, GraphNode divisor) => flow.IsGuarded
        ? Times(flow, graph.Elementwise(Operation.Ratio, graph.Number(1.0), divisor))
        : flow with { Value = graph.Elementwise(Operation.Ratio, flow.Value, divisor) };

    // Nothing reaches the other elements.
    private Flow Spot(Flow flow, GraphNode place, GraphNode vector) =>
        new(graph.Spot(flow.Value, place, vector.Length), IsGuarded: true);

    private Flow Minus(Flow flow) => flow with { Value = graph.Elementwise(Operation.Negate, flow.Value) };

    private Flow Where(GraphNode condition, Flow flow) =>
        new(graph.Select(condition, flow.Value, graph.Number(0.0)), IsGuarded: true);

    private Flow Unless(GraphNode condition, Flow flow) =>
        new(graph.Select(condition, graph.Number(0.0), flow.Value), IsGuarded: true);
}
