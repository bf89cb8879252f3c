using System;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Gradients;

// Element by element. With f for what reaches the result r of a and b.
internal sealed partial class DerivativeRules
{
    private void Pass(Operation operation, GraphNode node, Flow flow, Action<GraphNode, Func<Flow>> to)
    {
        if (node.Operands.Count == 1)
        {
            to(node.Operands[0], () => OfOne(operation, node, node.Operands[0], flow));
        }
        else if (operation == Operation.Clamp)
        {
            Clamp(node.Operands[0], node.Operands[1], node.Operands[2], flow, to);
        }
        else if (operation == Operation.Mix)
        {
            Mix(node.Operands[0], node.Operands[1], node.Operands[2], flow, to);
        }
        else
        {
            var (left, right) = (node.Operands[0], node.Operands[1]);
            to(left, () => OfLeft(operation, node, left, right, flow));
            to(right, () => OfRight(operation, node, left, right, flow));
        }
    }

    private Flow OfOne(Operation operation, GraphNode r, GraphNode a, Flow f) => operation switch
    {
        Operation.Negate => Minus(f),
        Operation.Abs => Times(f, Of(Operation.Sign, a)),
        Operation.Sqrt => Over(f, Of(Operation.Multiply, graph.Number(2.0), r)),
        Operation.Exp => Times(f, r),
        Operation.Log => Over(f, a),
        Operation.Sin => Times(f, Of(Operation.Cos, a)),
        Operation.Cos => Minus(Times(f, Of(Operation.Sin, a))),
        Operation.Tanh => Times(f, OneMinus(Of(Operation.Multiply, r, r))),
        Operation.Sigmoid => Times(f, Of(Operation.Multiply, r, OneMinus(r))),
        Operation.Softplus => Times(f, Of(Operation.Sigmoid, a)),
        _ => throw new InvalidOperationException($"{operation} has no derivative"),
    };

    private Flow OfLeft(Operation operation, GraphNode r, GraphNode a, GraphNode b, Flow f) => operation switch
    {
        Operation.Add or Operation.Subtract or Operation.Mod => f,
        Operation.Multiply => Times(f, b),
        Operation.Divide => Over(f, b),
        Operation.Ratio => Ratio(f, b),
        Operation.Power => Times(f, PowerByBase(a, b)),
        Operation.Min => Where(Of(Operation.LessOrEqual, a, b), f),
        Operation.Max => Where(Of(Operation.GreaterOrEqual, a, b), f),
        _ => throw new InvalidOperationException($"{operation} has no derivative"),
    };

    private Flow OfRight(Operation operation, GraphNode r, GraphNode a, GraphNode b, Flow f) => operation switch
    {
        Operation.Add => f,
        Operation.Subtract => Minus(f),
        Operation.Multiply => Times(f, a),
        Operation.Divide => Minus(Over(Times(f, r), b)),
        Operation.Ratio => Minus(Ratio(Times(f, r), b)),
        Operation.Power => Times(f, PowerByExponent(r, a)),
        Operation.Mod => Minus(Times(f, Of(Operation.Ratio, Of(Operation.Subtract, a, r), b))),
        Operation.Min => Unless(Of(Operation.LessOrEqual, a, b), f),
        Operation.Max => Unless(Of(Operation.GreaterOrEqual, a, b), f),
        _ => throw new InvalidOperationException($"{operation} has no derivative"),
    };

    // At its bounds it is still the one that is clamped; the upper bound counts where they cross.
    private void Clamp(GraphNode x, GraphNode low, GraphNode high, Flow f, Action<GraphNode, Func<Flow>> to)
    {
        var isLow = Of(Operation.Less, x, low);
        var isHigh = Of(Operation.Greater, Of(Operation.Max, x, low), high);
        to(x, () => Unless(Of(Operation.Or, isLow, isHigh), f));
        to(low, () => Where(Of(Operation.And, isLow, Of(Operation.Not, isHigh)), f));
        to(high, () => Where(isHigh, f));
    }

    private void Mix(GraphNode a, GraphNode b, GraphNode s, Flow f, Action<GraphNode, Func<Flow>> to)
    {
        to(a, () => Times(f, OneMinus(s)));
        to(b, () => Times(f, s));
        to(s, () => Times(f, Of(Operation.Subtract, b, a)));
    }

    // b * a^(b - 1), which is 0 for b = 0 wherever a is.
    private GraphNode PowerByBase(GraphNode a, GraphNode b)
    {
        var slope = Of(Operation.Multiply, b, Of(Operation.Power, a, Of(Operation.Subtract, b, graph.Number(1.0))));
        return b.Constant is not null && !b.IsReal(0) ? slope
            : graph.Select(Of(Operation.Equal, b, graph.Number(0.0)), graph.Number(0.0), slope);
    }

    // a^b * log a, which is 0 at a = 0: as b moves there, nothing does.
    private GraphNode PowerByExponent(GraphNode r, GraphNode a) => graph.Select(
        Of(Operation.Equal, a, graph.Number(0.0)), graph.Number(0.0), Of(Operation.Multiply, r, Of(Operation.Log, a)));

    private GraphNode OneMinus(GraphNode a) => Of(Operation.Subtract, graph.Number(1.0), a);

    private GraphNode Of(Operation operation, params GraphNode[] operands) => graph.Elementwise(operation, operands);
}
