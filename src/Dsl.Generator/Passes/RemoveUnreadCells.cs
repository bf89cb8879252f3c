using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>A cell that nobody loads is not kept, nor stored to.</summary>
internal static class RemoveUnreadCells
{
    public static IrInstance From(IrInstance instance)
    {
        var loaded = new HashSet<IrCell>(IrUses.Everything(instance.Body).OfType<IrLoad>().Select(load => load.Cell))
        {
            instance.Point,
        };
        RemoveStores(instance.Body, loaded);
        return instance with { Cells = [.. instance.Cells.Where(loaded.Contains)] };
    }

    private static void RemoveStores(IrBlock block, HashSet<IrCell> loaded)
    {
        block.Nodes.RemoveAll(node => node is IrStore store && !loaded.Contains(store.Cell));
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            RemoveStores(inner, loaded);
        }
    }
}
