using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A cell that nobody loads, neither its instance nor one above, is not kept, nor stored to; a window that nothing is taken
/// out of is not filled.
/// </summary>
internal static class RemoveUnreadCells
{
    public static IReadOnlyList<IrInstance> From(IReadOnlyList<IrInstance> instances)
    {
        var loaded = new HashSet<IrCell>(instances
            .SelectMany(instance => IrUses.Everything(instance.Body)).OfType<IrMake>().Select(CellOf).OfType<IrCell>()
            .Concat(instances.Select(instance => instance.Point)));
        return [.. instances.Select(instance => From(instance, loaded))];
    }

    private static IrInstance From(IrInstance instance, HashSet<IrCell> loaded)
    {
        RemoveStores(instance.Body, loaded);
        return instance with { Cells = [.. instance.Cells.Where(loaded.Contains)] };
    }

    private static IrCell? CellOf(IrMake make) => make is IrLoad load ? load.Cell : IrUses.WindowOf(make);

    private static IrCell? ChangedBy(IrNode node) => node switch
    {
        IrStore store => store.Cell,
        IrPush or IrClear => IrUses.WindowOf(node),
        _ => null,
    };

    private static void RemoveStores(IrBlock block, HashSet<IrCell> loaded)
    {
        block.Nodes.RemoveAll(node => ChangedBy(node) is { } cell && !loaded.Contains(cell));
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            RemoveStores(inner, loaded);
        }
    }
}
