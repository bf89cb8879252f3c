using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A branch whose condition is a literal is the arm that it takes:
/// <code>
/// c = true
/// if c                 ⇒      c = true
///   store z &lt;- a              store z &lt;- a
/// else
///   store z &lt;- b
/// </code>
/// </summary>
internal static class TakeConstantBranches
{
    public static void In(IrBlock body)
    {
        var truths = IrUses.Everything(body).OfType<IrConstant>().Where(constant => constant.Value is bool)
            .ToDictionary(constant => constant.Result, constant => (bool)constant.Value);
        In(body, condition => truths.TryGetValue(condition, out var truth) ? truth : null);
    }

    private static void In(IrBlock block, System.Func<IrValue, bool?> truthOf)
    {
        for (var i = 0; i < block.Nodes.Count; i++)
        {
            foreach (var inner in IrUses.BlocksOf(block.Nodes[i]))
            {
                In(inner, truthOf);
            }

            if (block.Nodes[i] is IrBranch branch && truthOf(branch.Condition) is { } truth)
            {
                var taken = (truth ? branch.Then : branch.Else).Nodes;
                block.Nodes.RemoveAt(i);
                block.Nodes.InsertRange(i, taken);
                i += taken.Count - 1;
            }
        }
    }
}
