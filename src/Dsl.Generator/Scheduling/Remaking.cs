using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Puts the work of a block where it is wanted: what is wanted at one moment only goes there, what is wanted at several is made
/// at each of them. It stands before the first that reads it.
/// </summary>
internal sealed class Remaking
{
    private readonly IrBlock _block;
    private readonly Moments _moments;
    private readonly IReadOnlyDictionary<Moment, HashSet<IrValue>> _made;
    private readonly Numbering _numbering;
    private readonly IrNode?[] _nodes;
    private readonly Dictionary<IrValue, int> _makers = [];
    private readonly List<(int Before, int Order, IrNode Node)> _again = [];

    public Remaking(
        IrBlock block, Moments moments, IReadOnlyDictionary<Moment, HashSet<IrValue>> made, Numbering numbering)
    {
        (_block, _moments, _made, _numbering) = (block, moments, made, numbering);
        _nodes = [.. block.Nodes];
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (_nodes[i] is IrMake { Result.IsNumber: false } make)
            {
                _makers.Add(make.Result, i);
            }
        }
    }

    public void Run()
    {
        var places = Enumerable.Range(0, _nodes.Length).ToDictionary(i => _nodes[i]!, i => i, ByReference<IrNode>.Comparer);
        var readers = _moments.Reads.ToLookup(read => read.Moment, read => places[read.Node]);
        foreach (var made in _made.OrderBy(made => made.Key))
        {
            Place(made.Key, made.Value, readers[made.Key].Distinct());
        }

        if (_again.Count > 0)
        {
            Rebuild();
            RemoveUnread();
        }
    }

    private void Place(Moment moment, HashSet<IrValue> values, IEnumerable<int> readers)
    {
        var by = new Dictionary<IrValue, IrValue>();
        var moved = new Dictionary<IrValue, int>();
        var again = new List<(int Order, IrMake Node)>();
        var here = readers.ToList();
        foreach (var order in values.Select(value => _makers[value]).OrderBy(order => order))
        {
            if (Stays(order, moment, value => by.ContainsKey(value) || moved.ContainsKey(value)))
            {
                here.Add(order);
            }
            else
            {
                again.Add((order, Again(order, moment, by)));
                moved[again[again.Count - 1].Node.Result] = int.MaxValue;
            }
        }

        if (again.Count > 0)
        {
            Insert(here, again, by, moved);
        }
    }

    private bool Stays(int order, Moment moment, Func<IrValue, bool> isMoved) => _nodes[order] switch
    {
        IrSpread => true,
        IrPart part => !isMoved(part.Of),
        IrMake make => _moments.Made(make.Result) == moment,
        _ => false,
    };

    /// <summary>The node itself where nobody wants it at its own moment, else one that makes the same.</summary>
    private IrMake Again(int order, Moment moment, Dictionary<IrValue, IrValue> by)
    {
        var make = (IrMake)(_nodes[order] ?? _block.Nodes[order]);
        var node = (IrMake)IrRewriter.Rewrite(make, by);
        var own = _moments.Made(make.Result);
        if (_nodes[order] is not null && own != moment && !(_made.TryGetValue(own, out var there) && there.Contains(make.Result)))
        {
            _nodes[order] = null;
            return node;
        }

        var result = _numbering.Again(make.Result);
        by.Add(make.Result, result);
        return node with { Result = result };
    }

    private void Insert(
        List<int> here, List<(int Order, IrMake Node)> again, Dictionary<IrValue, IrValue> by, Dictionary<IrValue, int> before)
    {
        void ReadAt(IrNode node, int place)
        {
            foreach (var use in IrUses.Of(node).Where(before.ContainsKey))
            {
                before[use] = Math.Min(before[use], place);
            }
        }

        foreach (var place in here.Where(place => _nodes[place] is not null))
        {
            _nodes[place] = IrRewriter.Rewrite(_nodes[place]!, by);
            ReadAt(_nodes[place]!, place);
        }

        for (var i = again.Count - 1; i >= 0; i--)
        {
            var (order, node) = again[i];
            ReadAt(node, before[node.Result]);
            _again.Add((before[node.Result], order, node));
        }
    }

    private void Rebuild()
    {
        var inserted = _again.OrderBy(node => node.Order).ToLookup(node => node.Before, node => node.Node);
        _block.Nodes.Clear();
        for (var i = 0; i < _nodes.Length; i++)
        {
            _block.Nodes.AddRange(inserted[i]);
            if (_nodes[i] is { } node)
            {
                _block.Nodes.Add(node);
            }
        }
    }

    private void RemoveUnread()
    {
        var reads = IrUses.Everything(_block).SelectMany(IrUses.Of).GroupBy(use => use)
            .ToDictionary(uses => uses.Key, uses => uses.Count());
        for (var i = _block.Nodes.Count - 1; i >= 0; i--)
        {
            if (_block.Nodes[i] is IrMake { Result.IsNumber: false } make && make is IrElementwise or IrSelect or IrPart
                && !(reads.TryGetValue(make.Result, out var count) && count > 0))
            {
                _block.Nodes.RemoveAt(i);
                foreach (var use in IrUses.Of(make))
                {
                    reads[use]--;
                }
            }
        }
    }
}
