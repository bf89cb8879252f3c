using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// What a branch pushes on condition of a reduction is written to the window's next place beside that reduction, and becomes
/// its newest vector where the condition holds: what was read for the one is not read again for the other.
/// <code>
/// n = norm q                      n = norm q
/// if n > eps               ⇒      push q to w when n > eps
///   push q to w                   store last &lt;- r
/// store last &lt;- r
/// </code>
/// </summary>
internal sealed class PushAnyway(IrBlock block)
{
    public static void In(IrBlock block)
    {
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            In(inner);
        }

        new PushAnyway(block).Run();
    }

    private void Run()
    {
        for (var i = block.Nodes.Count - 1; i >= 0; i--)
        {
            if (block.Nodes[i] is IrBranch { Else.Nodes.Count: 0 } branch && OnlyPushes(branch.Then) && ComesOfReduction(i))
            {
                block.Nodes.RemoveAt(i);
                block.Nodes.InsertRange(i, branch.Then.Nodes.Select(node =>
                    node is IrPush push ? push with { When = branch.Condition } : node));
            }
        }
    }

    private static bool OnlyPushes(IrBlock then)
    {
        var windows = then.Nodes.OfType<IrPush>().Select(push => push.Window).ToList();
        return windows.Count > 0 && windows.Distinct().Count() == windows.Count && then.Nodes.TrueForAll(node =>
            node is IrPush { When: null } or IrElementwise or IrSelect or IrPart or IrSpread or IrLoad { Cell.IsVector: true });
    }

    /// <summary>A reduction of the same run leads to the branch's condition.</summary>
    private bool ComesOfReduction(int branch)
    {
        HashSet<IrValue> wanted = [((IrBranch)block.Nodes[branch]).Condition];
        for (var i = branch - 1; i >= 0 && !IrBarriers.Contains(block.Nodes[i]); i--)
        {
            if (IrUses.MadeBy(block.Nodes[i]).Any(wanted.Contains))
            {
                if (block.Nodes[i] is IrReduce)
                {
                    return true;
                }

                wanted.UnionWith(IrUses.Of(block.Nodes[i]));
            }
        }

        return false;
    }
}
