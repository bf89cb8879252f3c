using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A value that nobody reads is not made:
/// <code>
/// a = add x, y          b = sub x, y
/// b = sub x, y     ⇒    store z &lt;- b
/// store z &lt;- b
/// </code>
/// </summary>
internal static class RemoveDeadValues
{
    public static void From(IrBlock body)
    {
        while (RemoveUnused(body, Used(body)))
        {
        }
    }

    private static HashSet<IrValue> Used(IrBlock body) => new(IrUses.Everything(body).SelectMany(IrUses.Of));

    private static bool RemoveUnused(IrBlock block, HashSet<IrValue> used)
    {
        var removed = block.Nodes.RemoveAll(node => node is IrMake make && !used.Contains(make.Result)) > 0;
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            removed |= RemoveUnused(inner, used);
        }

        return removed;
    }
}
