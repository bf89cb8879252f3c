using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>The passes, in their order.</summary>
public static class AllPasses
{
    public static void Run(IrOptimizer optimizer)
    {
        foreach (var instance in optimizer.Instances)
        {
            SimplifyPowers.In(instance.Body);
            RemoveOverwrittenStores.From(instance.Body);
            RemoveDeadValues.From(instance.Body);
        }
    }
}
