using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// `step R with field = e`: e is a block of its own, in which the point is the one that R asks about. What it asks of the
/// game it asks anew for each request, and the point is put back when it is through.
/// </summary>
internal sealed partial class InstanceLowering
{
    private readonly Dictionary<Space, IrCell> _seen = [];
    private Pieces? _asked;

    private IrWith LowerWith(BoundInstance stepped, BoundExpression field)
    {
        var seen = SeenOver(stepped.Space);
        var region = new Region(_region);
        var before = (_point, _pointInCell, _isPointNew);
        Inside(region, () =>
        {
            NewSample();
            _asked = _point = LoadPoint(_instance.Space);
            Store(seen, Lower(field));
            if (ReadsLoss(stepped))
            {
                BringLosses(region.Block);
            }

            if (AsksElsewhere(region.Block))
            {
                StorePoint();
            }
        });
        _asked = null;
        (_point, _pointInCell, _isPointNew) = before;
        return new IrWith(region.Block, seen);
    }

    /// <summary>One step is through before another begins, so those on one space see their fields in one place.</summary>
    private IrCell SeenOver(Space space)
    {
        if (!_seen.TryGetValue(space, out var cell))
        {
            _seen[space] = cell = new IrCell(IrCellKind.Variable, "seen", new VectorType(space));
            _cellsInOrder.Add(cell);
        }

        return cell;
    }

    private IrAsked? AskedAt(Pieces point) =>
        _asked is null ? null : new IrAsked(point.Values.SequenceEqual(_asked.Values));

    /// <summary>By the evaluation that is made there in any case, or else by one that is made for them alone.</summary>
    private void BringLosses(IrBlock block)
    {
        var evaluation = block.Nodes.OfType<IrEvaluate>().FirstOrDefault(evaluate => evaluate.Asked!.IsThere);
        if (evaluation is null)
        {
            evaluation = new IrEvaluate(_asked!.Values, Found("field", new VectorType(_instance.Space)), MayBeKnown: false)
            {
                Origin = _origin,
                Asked = new IrAsked(IsThere: true),
            };
            block.Nodes.Insert(1, evaluation);
        }

        evaluation.Asked!.BringsLosses = true;
    }

    private static bool ReadsLoss(BoundInstance instance) =>
        BoundParts.Expressions(instance).SelectMany(BoundParts.All).Any(part => part is BoundLoss)
        || instance.Children.Any(ReadsLoss);
}
