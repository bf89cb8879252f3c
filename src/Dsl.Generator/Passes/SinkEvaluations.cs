using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// What only one arm of a branch reads is asked in that arm:
/// <code>
/// f = evaluate at z               if c
/// if c                     ⇒        f = evaluate at z
///   store m &lt;- f                    store m &lt;- f
/// </code>
/// </summary>
internal static class SinkEvaluations
{
    /// <summary>Where what is asked for is drawn at random, the order counts, and stays.</summary>
    public static void In(IrInstance instance)
    {
        if (!instance.IsFieldDrawn)
        {
            In(instance.Body);
        }
    }

    private static void In(IrBlock block)
    {
        for (var i = block.Nodes.Count - 1; i >= 0; i--)
        {
            if (block.Nodes[i] is IrEvaluate { When: null, Asked: not { BringsLosses: true } } evaluate
                && ArmThatReads(evaluate, block, i + 1) is { } arm)
            {
                block.Nodes.RemoveAt(i);
                arm.Nodes.Insert(0, evaluate);
            }
        }

        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf))
        {
            In(inner);
        }
    }

    /// <summary>The arm that holds every read, if nothing in between draws a sample or moves the players.</summary>
    private static IrBlock? ArmThatReads(IrEvaluate evaluate, IrBlock block, int from)
    {
        var made = new HashSet<IrValue>(IrUses.MadeBy(evaluate));
        bool Reads(IEnumerable<IrNode> nodes) => nodes.SelectMany(IrUses.Of).Any(made.Contains);

        var first = block.Nodes.FindIndex(from, node => node is IrSample or IrStep or IrForget or IrLoop || Reads(Whole(node)));
        if (first < 0 || block.Nodes[first] is not IrBranch branch || made.Contains(branch.Condition)
            || Reads(block.Nodes.Skip(first + 1).SelectMany(Whole)))
        {
            return null;
        }

        return !Reads(IrUses.Everything(branch.Else)) ? branch.Then
            : !Reads(IrUses.Everything(branch.Then)) ? branch.Else
            : null;
    }

    private static IEnumerable<IrNode> Whole(IrNode node) =>
        IrUses.BlocksOf(node).SelectMany(IrUses.Everything).Prepend(node);
}
