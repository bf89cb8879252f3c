using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// `simplex(p)` is what rises above a level at which it amounts to 1, a level for each player. It is counted from the
/// largest element, so that the level is from -1 to 0 and keeps its digits, and raised from -1 to where those above it
/// would amount to 1. What has fallen below stays there, so there are no more passes than elements.
/// </summary>
internal sealed partial class InstanceLowering
{
    private Pieces LowerSimplex(BoundSimplex simplex)
    {
        var p = Lower(simplex.Of);
        var type = simplex.Level;
        var largest = Reduce(Reduction.Largest, type, [p]);
        var fromTop = Named(Elementwise(Operation.Subtract, simplex.Type, p, largest), "fromTop");
        var level = NewVariable("level", type);
        Store(level, Lowest(p, simplex));
        RaiseLevel(level, fromTop, simplex);
        var above = Elementwise(Operation.Subtract, simplex.Type, fromTop, Load(level));
        return Elementwise(Operation.Max, simplex.Type, above, Constant(0.0, NumberType.Real));
    }

    /// <summary>-1, and no number where an element is none or infinite: then the player's whole part is none.</summary>
    private Pieces Lowest(Pieces p, BoundSimplex simplex)
    {
        var zeros = Elementwise(Operation.Subtract, simplex.Type, p, p);
        return Less1(Reduce(Reduction.Sum, simplex.Level, [zeros]), simplex.Level);
    }

    private void RaiseLevel(IrCell cell, Pieces fromTop, BoundSimplex simplex)
    {
        var body = new Region(_region);
        var loop = new IrLoop(Length(simplex.Space, NumberType.Int), NewValue("pass", NumberType.Int), body.Block);
        Inside(body, () =>
        {
            Pieces level = Load(cell);
            var raised = Raised(level, fromTop, simplex);
            Store(cell, raised);
            var truth = simplex.Level with { Scalar = Scalar.Bool };
            var rose = Reduce(Reduction.Any, NumberType.Bool, [Elementwise(Operation.Greater, truth, raised, level)]);
            loop.Until = Elementwise(Operation.Not, NumberType.Bool, rose).Number;
        });
        _region.Add(loop with { Origin = _origin });
    }

    private Pieces Raised(Pieces level, Pieces fromTop, BoundSimplex simplex)
    {
        var type = simplex.Level;
        var isAbove = Elementwise(Operation.Greater, new MaskType(simplex.Space), fromTop, level);
        Pieces SumAbove(Pieces of, string name)
        {
            var above = Named(Select(simplex.Type, isAbove, of, Constant(0.0, NumberType.Real)), name);
            return Reduce(Reduction.Sum, type, [above]);
        }

        var count = SumAbove(Constant(1.0, NumberType.Real), "isAbove");
        var next = Elementwise(Operation.Divide, type, Less1(SumAbove(fromTop, "above"), type), count);
        return Named(Elementwise(Operation.Max, type, level, next), "raised");
    }

    private Pieces Less1(Pieces sum, NumberType type) =>
        Elementwise(Operation.Subtract, type, sum, Constant(1.0, NumberType.Real));
}
