using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A store that nobody can see is not made: on every way that leads on from it, its cell is stored to again before it is
/// loaded, or loaded for nothing that is seen. A window that nothing is taken out of is not filled; a cell that is left
/// without a load goes. Who sees a state is the next step, too, and an instance above that looks at it; a checkpoint holds
/// cells and values alike, and is nobody.
/// <code>
/// store m &lt;- a
/// b = add a, x     ⇒    b = add a, x
/// store m &lt;- b          store m &lt;- b
/// </code>
/// </summary>
internal static class RemoveUnseenStores
{
    public static IReadOnlyList<IrInstance> From(IReadOnlyList<IrInstance> instances)
    {
        var loads = instances.ToDictionary(instance => instance, instance => LoadedIn(instance.Body));
        HashSet<IrCell> loaded = [.. loads.Values.SelectMany(cells => cells)];
        foreach (var here in instances)
        {
            var elsewhere = loads.Where(entry => entry.Key != here).SelectMany(entry => entry.Value);
            Remove(here.Body, new SeenNodes(here.Body, elsewhere));
        }

        return [.. instances.Select(instance => instance with { Cells = [.. instance.Cells.Where(loaded.Contains)] })];
    }

    private static void Remove(IrBlock block, SeenNodes seen)
    {
        block.Nodes.RemoveAll(node => IsStore(node) && !seen.Contains(node));
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf))
        {
            Remove(inner, seen);
        }
    }

    private static bool IsStore(IrNode node) =>
        node is IrStore or IrPush or IrClear or IrKeep { Kept.Window: not null } or IrPutBack { Kept.Window: not null };

    private static HashSet<IrCell> LoadedIn(IrBlock block) => [.. IrUses.Everything(block).SelectMany(LoadedBy)];

    private static IEnumerable<IrCell> LoadedBy(IrNode node) => node switch
    {
        IrLoad load => [load.Cell],
        IrStep { With: { } with } => [with.Seen],
        IrMake make => IrUses.WindowsOf(make),
        _ => [],
    };
}
