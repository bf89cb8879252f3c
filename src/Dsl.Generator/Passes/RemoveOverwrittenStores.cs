using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// A store that another overwrites before anybody looks is not made. Nobody looks within straight code: values say
/// there what a cell was.
/// <code>
/// store m &lt;- a
/// b = add a, x     ⇒    b = add a, x
/// store m &lt;- b          store m &lt;- b
/// </code>
/// </summary>
internal static class RemoveOverwrittenStores
{
    public static void From(IrInstance instance) => From(instance.Body, [.. instance.Cells]);

    private static void From(IrBlock block, HashSet<IrCell> own)
    {
        var overwritten = new HashSet<(IrCell Cell, Space)>();
        for (var i = block.Nodes.Count - 1; i >= 0; i--)
        {
            var node = block.Nodes[i];
            foreach (var inner in IrUses.BlocksOf(node))
            {
                From(inner, own);
            }

            if (node is IrStore store && store.Cell.Kind != IrCellKind.Point)
            {
                if (!overwritten.Add((store.Cell, store.Value.Space)))
                {
                    block.Nodes.RemoveAt(i);
                }
            }
            else if (IsLookedAt(node))
            {
                overwritten.Clear();
            }
            else if (node is IrStep or IrReset)
            {
                // Its own states are what another instance begins with.
                overwritten.RemoveWhere(entry => !own.Contains(entry.Cell));
            }
        }
    }

    /// <summary>
    /// A load looks at its cell; control flow holds loads of its own; at a request a checkpoint may be taken, which
    /// holds cells and values alike, so it is no look.
    /// </summary>
    private static bool IsLookedAt(IrNode node) => node is IrLoad or IrLoop or IrBranch;
}
