using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What was kept for a later kernel that then got it elsewhere is not kept; a kernel that is left with nothing to do goes.
/// </summary>
internal static class UnreadTemporaries
{
    public static void Remove(List<Item> items, Views views)
    {
        var read = new HashSet<VectorPlace>(Reads(items));
        Remove(items, views, read);
    }

    private static IEnumerable<VectorPlace> Reads(IEnumerable<Item> items) => items.SelectMany(item => item switch
    {
        KernelItem kernel => kernel.Kernel.Reads,
        SolveItem solve => [solve.Place],
        EvaluateItem evaluate => evaluate.Stands.Select(stand => stand.Place),
        LoopItem loop => Reads(loop.Body),
        BranchItem branch => Reads(branch.Then).Concat(Reads(branch.Else)),
        _ => [],
    });

    private static void Remove(List<Item> items, Views views, HashSet<VectorPlace> read)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case KernelItem kernel:
                    Remove(kernel.Kernel, views, read);
                    break;
                case LoopItem loop:
                    Remove(loop.Body, views, read);
                    break;
                case BranchItem branch:
                    Remove(branch.Then, views, read);
                    Remove(branch.Else, views, read);
                    break;
            }
        }

        items.RemoveAll(item => item is KernelItem { Kernel.Stores.Count: 0 } kernel && !kernel.Kernel.Reductions.Any());
    }

    private static void Remove(Kernel kernel, Views views, HashSet<VectorPlace> read)
    {
        kernel.Stores.RemoveAll(store => store.Place.Kind == PlaceKind.Temporary && !read.Contains(store.Place));
        var used = new HashSet<IrValue>(kernel.Stores.Select(store => views.Whole(store.Value)));
        for (var i = kernel.Body.Count - 1; i >= 0; i--)
        {
            if (kernel.Body[i] is IrReduce || used.Contains(kernel.Body[i].Result))
            {
                used.UnionWith(IrUses.Of(kernel.Body[i]).Select(views.Whole));
            }
            else
            {
                kernel.Body.RemoveAt(i);
            }
        }

        kernel.Loads.RemoveAll(load => !used.Contains(load.Value));
    }
}
