using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// The nodes of a body that something comes of which somebody sees. It begins with none but what does something by itself,
/// and adds what those need, until nothing is added: a cell that is loaded for its own next store alone is seen by nobody.
/// </summary>
internal sealed class SeenNodes
{
    private readonly HashSet<IrNode> _seen = new(ByReference<IrNode>.Comparer);
    private readonly HashSet<IrValue> _read = [];
    private readonly Dictionary<IrBlock, HashSet<CellPart>> _beforePass = [];
    private readonly CellPart[] _elsewhere;
    private readonly HashSet<CellPart> _lasting;

    public SeenNodes(IrBlock body, IEnumerable<IrCell> loadedElsewhere)
    {
        _elsewhere = [.. loadedElsewhere.SelectMany(CellPart.Of)];
        _lasting = [.. _elsewhere];
        int known;
        do
        {
            known = Known();
            _lasting.UnionWith(Before(body, _lasting).Where(part => part.Cell.Kind == IrCellKind.State));
        }
        while (Known() > known);
    }

    public bool Contains(IrNode node) => _seen.Contains(node);

    private int Known() => _seen.Count + _read.Count + _lasting.Count + _beforePass.Values.Sum(parts => parts.Count);

    /// <summary>What is loaded later, from before a block, given what is loaded after it.</summary>
    private HashSet<CellPart> Before(IrBlock block, IEnumerable<CellPart> after)
    {
        HashSet<CellPart> later = [.. after];
        foreach (var node in Enumerable.Reverse(block.Nodes))
        {
            LookInto(node, later);
            if (IsSeen(node, later))
            {
                _seen.Add(node);
                _read.UnionWith(IrUses.Of(node));
                Pass(node, later);
            }
        }

        return later;
    }

    private void LookInto(IrNode node, HashSet<CellPart> later)
    {
        switch (node)
        {
            case IrLoop loop:
                LookAround(loop.Body, later, later);
                break;
            case IrStep { With: { } with }:
                LookAround(with.Body, later, [.. later, .. _lasting, .. CellPart.Of(with.Seen)]);
                break;
            case IrBranch branch:
                var otherwise = Before(branch.Else, later);
                var then = Before(branch.Then, later);
                later.Clear();
                later.UnionWith(then);
                later.UnionWith(otherwise);
                break;
        }
    }

    /// <summary>A block that runs any number of times: what it loads first may be what its last run has stored.</summary>
    private void LookAround(IrBlock body, HashSet<CellPart> later, IEnumerable<CellPart> after)
    {
        if (!_beforePass.TryGetValue(body, out var beforePass))
        {
            _beforePass[body] = beforePass = [];
        }

        beforePass.UnionWith(Before(body, [.. after, .. beforePass]));
        later.UnionWith(beforePass);
    }

    private bool IsSeen(IrNode node, HashSet<CellPart> later) => node switch
    {
        IrStore { Cell.Kind: not IrCellKind.Point } store => CellPart.Of(store.Cell, store.Value.Space).Any(later.Contains),
        IrPush or IrClear or IrKeep { Kept.Window: not null } or IrPutBack { Kept.Window: not null } =>
            CellPart.Of(IrUses.WindowsOf(node).Single()).Any(later.Contains),
        IrLoop or IrBranch => IrUses.BlocksOf(node).SelectMany(block => block.Nodes).Any(Does),
        IrMake make => _read.Contains(make.Result),
        IrEvaluate evaluate => evaluate.Asked is { BringsLosses: true } || IrUses.MadeBy(node).Any(_read.Contains),
        _ => true,
    };

    private bool Does(IrNode node) => node is not (IrMake or IrEvaluate) && _seen.Contains(node);

    private void Pass(IrNode node, HashSet<CellPart> later)
    {
        switch (node)
        {
            case IrStore store:
                later.ExceptWith(CellPart.Of(store.Cell, store.Value.Space));
                break;
            case IrLoad load:
                later.UnionWith(CellPart.Of(load.Cell, load.Result.Space));
                break;
            case IrMake:
                later.UnionWith(IrUses.WindowsOf(node).SelectMany(CellPart.Of));
                break;
            case IrStop or IrStep { Instance.MayStop: true }:
                later.UnionWith(_lasting);
                break;
            case IrStep or IrReset or IrKeep or IrPutBack:
                later.UnionWith(_elsewhere);
                break;
        }
    }
}
