using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A value that nobody reads is not made, a field or a loss that nobody reads is not asked for, and control flow around
/// nothing goes:
/// <code>
/// a = add x, y                              b = part f : player 0
/// f = evaluate at x, fields 0 1      ⇒      f = evaluate at x, fields 0
/// b = part f : player 0                     store z &lt;- b
/// store z &lt;- b
/// </code>
/// </summary>
internal static class RemoveDeadValues
{
    public static void From(IrBlock body)
    {
        while (RemoveUnused(body, new Reads(body)))
        {
        }
    }

    private static bool RemoveUnused(IrBlock block, Reads reads)
    {
        var removed = false;
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            removed |= RemoveUnused(inner, reads);
        }

        foreach (var evaluate in block.Nodes.OfType<IrEvaluate>())
        {
            AskForLess(evaluate, reads);
        }

        return block.Nodes.RemoveAll(node => IsDead(node, reads)) > 0 || removed;
    }

    private static void AskForLess(IrEvaluate evaluate, Reads reads)
    {
        evaluate.Fields &= reads.PlayersOf(evaluate.Field);
        foreach (var loss in evaluate.Losses.Where(loss => !reads.Contains(loss.Value)).ToArray())
        {
            evaluate.Losses.Remove(loss.Key);
        }
    }

    private static bool IsDead(IrNode node, Reads reads) => node switch
    {
        IrMake make => !reads.Contains(make.Result),
        IrKeep keep => !reads.PutsBack(keep.Kept),
        IrEvaluate evaluate => evaluate is { Fields: 0, Losses.Count: 0, Asked: not { BringsLosses: true } },
        IrLoop loop => loop.Body.Nodes.All(inner => inner is IrMake or IrEvaluate),
        IrBranch branch => branch.Then.Nodes.Count == 0 && branch.Else.Nodes.Count == 0,
        _ => false,
    };

    /// <summary>Which values are read, and of which players.</summary>
    private sealed class Reads
    {
        private readonly Dictionary<IrValue, ulong> _players = [];
        private readonly HashSet<IrKept> _putBack = [];

        public Reads(IrBlock body)
        {
            foreach (var node in IrUses.Everything(body))
            {
                if (node is IrPutBack putBack)
                {
                    _putBack.Add(putBack.Kept);
                }

                foreach (var use in IrUses.Of(node))
                {
                    var space = node is IrPart part ? part.Result.Space : use.Space;
                    _players[use] = PlayersOf(use) | space.Bits;
                }
            }
        }

        public bool PutsBack(IrKept kept) => _putBack.Contains(kept);

        public bool Contains(IrValue value) => _players.ContainsKey(value);

        public ulong PlayersOf(IrValue value) => _players.TryGetValue(value, out var players) ? players : 0;
    }
}
