using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// A store that nobody can see is not made: on every way that leads on from it, its cell is stored to again before it is
/// loaded, or never loaded. A window that nothing is taken out of is not filled; a cell that is left without a load goes.
/// Who sees a state is the next step, too, and an instance above that looks at it; a checkpoint holds cells and values
/// alike, and is nobody.
/// <code>
/// store m &lt;- a
/// b = add a, x     ⇒    b = add a, x
/// store m &lt;- b          store m &lt;- b
/// </code>
/// </summary>
internal sealed class RemoveUnseenStores
{
    private readonly IrInstance _instance;
    private readonly HashSet<IrCell> _loaded;
    private readonly Cell[] _seenElsewhere;
    private readonly HashSet<Cell> _lasting;

    private RemoveUnseenStores(IrInstance instance, HashSet<IrCell> loaded, IEnumerable<IrCell> loadedElsewhere)
    {
        _instance = instance;
        _loaded = loaded;
        _seenElsewhere = [.. loadedElsewhere.SelectMany(cell => PartsOf(cell, SpaceOf(cell)))];
        _lasting = [.. _seenElsewhere];
    }

    public static IReadOnlyList<IrInstance> From(IReadOnlyList<IrInstance> instances)
    {
        var loads = instances.ToDictionary(instance => instance, instance => LoadedIn(instance.Body));
        HashSet<IrCell> loaded = [.. loads.Values.SelectMany(cells => cells)];
        IEnumerable<IrCell> Elsewhere(IrInstance here) => loads.Where(entry => entry.Key != here).SelectMany(entry => entry.Value);
        return [.. instances.Select(instance => new RemoveUnseenStores(instance, loaded, Elsewhere(instance)).Remove())];
    }

    private IrInstance Remove()
    {
        while (Learns())
        {
        }

        Before(_instance.Body, _lasting, removes: true);
        return _instance with { Cells = [.. _instance.Cells.Where(_loaded.Contains)] };
    }

    /// <summary>What a step may load before it stores to it is what the step before it leaves, wherever that ends.</summary>
    private bool Learns()
    {
        var known = _lasting.Count;
        _lasting.UnionWith(Before(_instance.Body, _lasting, removes: false).Where(part => part.Of.Kind == IrCellKind.State));
        return _lasting.Count > known;
    }

    /// <summary>What is seen later, from before a block, given what is seen after it.</summary>
    private HashSet<Cell> Before(IrBlock block, IEnumerable<Cell> after, bool removes)
    {
        var seen = new HashSet<Cell>(after);
        for (var i = block.Nodes.Count - 1; i >= 0; i--)
        {
            switch (block.Nodes[i])
            {
                case IrStore { Cell.Kind: not IrCellKind.Point } store:
                    var parts = PartsOf(store.Cell, store.Value.Space).ToArray();
                    if (removes && !parts.Any(seen.Contains))
                    {
                        block.Nodes.RemoveAt(i);
                    }

                    seen.ExceptWith(parts);
                    break;
                case IrPush or IrClear or IrKeep { Kept.Window: not null } or IrPutBack { Kept.Window: not null }:
                    if (removes && !_loaded.Contains(IrUses.WindowsOf(block.Nodes[i]).Single()))
                    {
                        block.Nodes.RemoveAt(i);
                    }

                    break;
                case IrLoop loop:
                    seen.UnionWith(LoadedIn(loop.Body).SelectMany(cell => PartsOf(cell, SpaceOf(cell))));
                    Before(loop.Body, seen, removes);
                    break;
                case IrStep { With: { } with } step:
                    seen.UnionWith(step.Instance.MayStop ? _lasting : _seenElsewhere);
                    seen.UnionWith(LoadedIn(with.Body).SelectMany(cell => PartsOf(cell, SpaceOf(cell))));
                    Before(with.Body, seen.Concat(PartsOf(with.Seen, SpaceOf(with.Seen))), removes);
                    break;
                case IrBranch branch:
                    var then = Before(branch.Then, seen, removes);
                    seen = Before(branch.Else, seen, removes);
                    seen.UnionWith(then);
                    break;
                case IrLoad load:
                    seen.UnionWith(PartsOf(load.Cell, load.Result.Space));
                    break;
                case IrStop or IrStep { Instance.MayStop: true }:
                    seen.UnionWith(_lasting);
                    break;
                case IrStep or IrReset or IrKeep or IrPutBack:
                    seen.UnionWith(_seenElsewhere);
                    break;
            }
        }

        return seen;
    }

    private static HashSet<IrCell> LoadedIn(IrBlock block) => [.. IrUses.Everything(block).SelectMany(LoadedBy)];

    private static IEnumerable<IrCell> LoadedBy(IrNode node) => node switch
    {
        IrLoad load => [load.Cell],
        IrStep { With: { } with } => [with.Seen],
        IrMake make => IrUses.WindowsOf(make),
        _ => [],
    };

    private static Space SpaceOf(IrCell cell) => cell.Type switch
    {
        VectorType vector => vector.Space,
        MaskType mask => mask.Space,
        _ => default,
    };

    private static IEnumerable<Cell> PartsOf(IrCell cell, Space space) => cell.IsVector
        ? Enumerable.Range(space.First, space.Count).Select(player => new Cell(cell, player))
        : [new Cell(cell, 0)];

    /// <summary>A number's cell, or a player's part of a vector's.</summary>
    private sealed record Cell(IrCell Of, int Player);
}
