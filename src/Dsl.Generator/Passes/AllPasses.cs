using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>The passes, in their order.</summary>
public static class AllPasses
{
    public static IrOptimizer Run(IrOptimizer optimizer)
    {
        foreach (var instance in optimizer.Instances)
        {
            SimplifyPowers.In(instance.Body);
        }

        var kept = RemoveWhatNobodyReads(StepWithin.In(RemoveWhatNobodyReads(optimizer.Instances)));
        foreach (var instance in kept)
        {
            ChooseRatherThanStore.In(instance);
            PushAnyway.In(instance.Body);
            SinkEvaluations.In(instance);
            PutOffNormals.In(instance.Body);
        }

        AskForThoseAsked.In(kept);
        return optimizer with { Instances = kept };
    }

    /// <summary>A value may be read for a cell alone, and a cell for a value, so both until nothing goes any more.</summary>
    private static IReadOnlyList<IrInstance> RemoveWhatNobodyReads(IReadOnlyList<IrInstance> instances)
    {
        foreach (var instance in instances)
        {
            RemoveDeadValues.From(instance.Body);
        }

        var before = Nodes(instances);
        var kept = RemoveUnseenStores.From(instances);
        return Nodes(kept) < before ? RemoveWhatNobodyReads(kept) : kept;
    }

    private static int Nodes(IReadOnlyList<IrInstance> instances) =>
        instances.Sum(instance => IrUses.Everything(instance.Body).Count);
}
