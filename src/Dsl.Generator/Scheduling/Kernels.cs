using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>The kernels of a schedule, in the order in which they stand, whatever control is around them.</summary>
internal static class Kernels
{
    public static IEnumerable<Kernel> In(IEnumerable<Item> items) => items.SelectMany(item => item switch
    {
        KernelItem kernel => [kernel.Kernel],
        LoopItem loop => In(loop.Body),
        BranchItem branch => In(branch.Then).Concat(In(branch.Else)),
        _ => [],
    });
}
