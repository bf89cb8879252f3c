using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Puts elementwise work into the first straight run in which it can be done; where it is wanted is decided from there on. The
/// numbers that it needs can be there too, and go there when it stays.
/// </summary>
internal sealed class Early
{
    private readonly Dictionary<IrNode, int> _places = new(ByReference<IrNode>.Comparer);
    private readonly Dictionary<IrValue, int> _readyIn = [];
    private readonly HashSet<IrValue> _moved = [];
    private readonly HashSet<IrValue> _inPlace;

    private Early(IrBlock block)
    {
        _inPlace = [.. block.Nodes.SelectMany(Moments.InPlace)];
        for (var i = 0; i < block.Nodes.Count; i++)
        {
            _places[block.Nodes[i]] = i;
        }
    }

    public static Early In(IrBlock block)
    {
        var early = new Early(block);
        early.Move(block);
        return early;
    }

    /// <summary>Where a node was written; in this order they stand wherever they go.</summary>
    public int PlaceOf(IrNode node) => _places[node];

    /// <summary>It stands in an earlier run than it was written in.</summary>
    public bool IsMoved(IrValue value) => _moved.Contains(value);

    private void Move(IrBlock block)
    {
        var runs = StraightRun.In(block, fuse: true).ToList();
        var into = runs.Select(_ => new List<IrNode>()).ToArray();
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var node in runs[i].Nodes)
            {
                into[Find(node, i)].Add(node);
            }

            Make(runs[i].End, i + 1);
        }

        block.Nodes.Clear();
        block.Nodes.AddRange(runs.SelectMany((run, i) => run.End is { } end ? into[i].Append(end) : into[i]));
    }

    private int Find(IrNode node, int run)
    {
        var ready = IsWork(node) ? IrUses.Of(node).Select(use => _readyIn.TryGetValue(use, out var known) ? known : 0).DefaultIfEmpty(0).Max() : run;
        Make(node, ready);
        if (ready == run || !IsVector(node) || IrUses.MadeBy(node).Any(_inPlace.Contains))
        {
            return run;
        }

        _moved.UnionWith(IrUses.MadeBy(node));
        return ready;
    }

    private void Make(IrNode? node, int run)
    {
        foreach (var value in node is null ? [] : IrUses.MadeBy(node))
        {
            _readyIn[value] = run;
        }
    }

    private static bool IsWork(IrNode node) =>
        node is IrElementwise or IrSelect or IrConstant or IrProperty or IrForeign or IrStepCount;

    private static bool IsVector(IrNode node) => node is IrElementwise or IrSelect && node is IrMake { Result.IsNumber: false };
}
