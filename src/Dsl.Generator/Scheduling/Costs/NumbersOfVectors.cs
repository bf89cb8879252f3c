using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>
/// Which numbers come of vectors or of the game. Arithmetic among them can go where the vectors are; the host waits only
/// where it decides by one.
/// </summary>
internal sealed class NumbersOfVectors
{
    private readonly HashSet<object> _known = [];

    public NumbersOfVectors(IEnumerable<ScheduledInstance> instances)
    {
        var nodes = instances.SelectMany(instance => IrUses.Everything(instance.Ir.Body)).ToArray();
        int before;
        do
        {
            before = _known.Count;
            foreach (var node in nodes)
            {
                Visit(node);
            }
        }
        while (_known.Count > before);
    }

    public bool Contains(IrValue value) => _known.Contains(value);

    private void Visit(IrNode node)
    {
        switch (node)
        {
            case IrReduce or IrMeasure or IrLeastSquares:
                _known.UnionWith(IrUses.MadeBy(node));
                break;
            case IrEvaluate evaluate:
                _known.UnionWith(evaluate.Losses.Values);
                break;
            case IrLoad { Result.IsNumber: true } load when _known.Contains(load.Cell):
                _known.Add(load.Result);
                break;
            case IrForeign foreign when _known.Contains(foreign.Symbol):
                _known.Add(foreign.Result);
                break;
            case IrStore { Value.IsNumber: true } store when Contains(store.Value):
                _known.Add(store.Cell);
                break;
            case IrExpose expose when Contains(expose.Value):
                _known.Add(expose.Symbol);
                break;
            case IrMake { Result.IsNumber: true } make when IrUses.Of(make).Any(Contains):
                _known.Add(make.Result);
                break;
        }
    }
}
