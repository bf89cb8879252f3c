using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>The passes, in their order.</summary>
public static class AllPasses
{
    public static IrOptimizer Run(IrOptimizer optimizer) =>
        optimizer with { Instances = optimizer.Instances.Select(Run).ToArray() };

    private static IrInstance Run(IrInstance instance)
    {
        SimplifyPowers.In(instance.Body);
        RemoveOverwrittenStores.From(instance.Body);
        var kept = RemoveWhatNobodyReads(instance);
        SinkEvaluations.In(kept.Body);
        return kept;
    }

    /// <summary>A value may be read for a cell alone, and a cell for a value, so both until nothing goes any more.</summary>
    private static IrInstance RemoveWhatNobodyReads(IrInstance instance)
    {
        RemoveDeadValues.From(instance.Body);
        var kept = RemoveUnreadCells.From(instance);
        RemoveDeadValues.From(kept.Body);
        return kept.Cells.Count < instance.Cells.Count ? RemoveWhatNobodyReads(kept) : kept;
    }
}
