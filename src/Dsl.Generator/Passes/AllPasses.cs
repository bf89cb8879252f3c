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
        TakeConstantBranches.In(instance.Body);
        SimplifyPowers.In(instance.Body);
        RemoveOverwrittenStores.From(instance.Body);
        RemoveDeadValues.From(instance.Body);
        var kept = RemoveUnreadCells.From(instance);
        RemoveDeadValues.From(kept.Body);
        return kept;
    }
}
