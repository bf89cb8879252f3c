using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// What a branch puts into a state that is overwritten anyway is chosen where the state is read: a pass over memory less, and
/// no bytes more, since what is chosen from is read there too.
/// <code>
/// if c                            old = load last
///   store last &lt;- g           ⇒    a = select c, g, old
/// a = load last                   b = subtract g, a
/// b = subtract g, a               store last &lt;- g
/// store last &lt;- g
/// </code>
/// </summary>
internal sealed class ChooseRatherThanStore
{
    private readonly IrBlock _block;
    private readonly Numbering _numbering;

    private ChooseRatherThanStore(IrBlock block, Numbering numbering) => (_block, _numbering) = (block, numbering);

    public static void In(IrInstance instance)
    {
        var numbering = new Numbering(instance.Body);
        new ChooseRatherThanStore(instance.Body, numbering).Run();
    }

    private void Run()
    {
        for (var i = _block.Nodes.Count - 1; i >= 0; i--)
        {
            if (_block.Nodes[i] is IrBranch { Else.Nodes.Count: 0 } branch && branch.Then.Nodes.TrueForAll(node => node is IrStore))
            {
                foreach (var store in branch.Then.Nodes.Cast<IrStore>().Where(store => MayBeChosen(store, i)).ToArray())
                {
                    Choose(branch, store, i);
                }

                if (branch.Then.Nodes.Count == 0)
                {
                    _block.Nodes.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>The state is loaded whole in the same run, beside somebody else who reads the value, and stored to whole.</summary>
    private bool MayBeChosen(IrStore store, int branch)
    {
        var cell = store.Cell;
        var run = _block.Nodes.Skip(branch + 1).TakeWhile(node => !EndsRun(node)).ToList();
        var load = run.FindIndex(node => node is IrLoad { Result: var result } found && found.Cell == cell && IsWhole(result, store));
        return cell is { IsVector: true, Kind: not IrCellKind.Point }
            && load >= 0
            && !run.Take(load).Any(node => Touches(node, cell))
            && run.Skip(load).Any(node => node is IrStore over && over.Cell == cell && IsWhole(over.Value, store))
            && run.Any(node => node is IrElementwise or IrSelect && IrUses.Of(node).Contains(store.Value));
    }

    private static bool IsWhole(IrValue value, IrStore store) =>
        value.Type == store.Cell.Type && store.Value.Type == store.Cell.Type;

    private static bool Touches(IrNode node, IrCell cell) =>
        (node is IrLoad load && load.Cell == cell) || (node is IrStore store && store.Cell == cell);

    private static bool EndsRun(IrNode node) => node is IrEvaluate or IrSample or IrStep or IrReset or IrStop or IrKeep or IrPutBack
        or IrLoop or IrBranch;

    private void Choose(IrBranch branch, IrStore store, int at)
    {
        var place = _block.Nodes.FindIndex(at + 1, node => node is IrLoad load && load.Cell == store.Cell);
        var load = (IrLoad)_block.Nodes[place];
        var old = _numbering.Again(load.Result);
        _block.Nodes[place] = load with { Result = old };
        _block.Nodes.Insert(place + 1, new IrSelect(load.Result, branch.Condition, store.Value, old) { Origin = load.Origin });
        branch.Then.Nodes.Remove(store);
    }
}
