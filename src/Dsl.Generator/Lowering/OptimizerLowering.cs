using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>A bound optimizer goes in, its instances' bodies in SSA form come out, outermost first.</summary>
public static class OptimizerLowering
{
    public static IrOptimizer Lower(BoundOptimizer optimizer)
    {
        var (given, states, wanted) = (new GivenNumbers(), new StateCells(), new Wanted(optimizer.Root));
        var instances = Everyone(optimizer.Root).ToArray();
        var givenFields = new GivenFields(instances);
        IrInstance Lower(BoundInstance instance) =>
            new InstanceLowering(optimizer, instance, given, states, wanted, givenFields).Lower();

        return new IrOptimizer(optimizer, [.. instances.Select(Lower)]);
    }

    internal static IEnumerable<BoundInstance> Everyone(BoundInstance instance) =>
        [instance, .. instance.Children.SelectMany(Everyone)];
}
