using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Puts the work of a block where it is wanted: what is wanted at one moment only goes there, what is wanted at several is made
/// at each of them. Within a run all stays in the order in which it was.
/// </summary>
internal sealed class Remaking
{
    private readonly IrBlock _block;
    private readonly Early _early;
    private readonly Moments _moments;
    private readonly IReadOnlyDictionary<Moment, HashSet<IrValue>> _made;
    private readonly Numbering _numbering;
    private readonly Dictionary<IrValue, int> _levels;
    private readonly IrNode?[] _nodes;
    private readonly Dictionary<IrValue, int> _makers = [];
    private readonly List<(IrNode Node, int Run, int Place)> _again = [];

    public Remaking(
        IrBlock block,
        Early early,
        Moments moments,
        IReadOnlyDictionary<Moment, HashSet<IrValue>> made,
        Numbering numbering,
        Dictionary<IrValue, int> levels)
    {
        (_block, _early, _moments, _made, _numbering, _levels) = (block, early, moments, made, numbering, levels);
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
        var readers = _moments.Wishes.ToLookup(wish => wish.Moment, wish => places[wish.Node]);
        foreach (var made in _made.OrderBy(made => made.Key))
        {
            Place(made.Key, made.Value, readers[made.Key].Distinct());
        }

        Rebuild();
        RemoveUnread();
    }

    private void Place(Moment moment, HashSet<IrValue> values, IEnumerable<int> readers)
    {
        var by = new Dictionary<IrValue, IrValue>();
        var here = readers.ToList();
        foreach (var order in values.Select(value => _makers[value]).OrderBy(order => order))
        {
            if (Stays(order, moment, by))
            {
                here.Add(order);
                _levels[((IrMake)_nodes[order]!).Result] = moment.Level;
            }
            else
            {
                var node = Again(order, moment, by);
                _again.Add((node, moment.Run, _early.PlaceOf(_block.Nodes[order])));
                _levels[node.Result] = moment.Level;
            }
        }

        foreach (var place in here.Where(place => _nodes[place] is not null))
        {
            _nodes[place] = IrRewriter.Rewrite(_nodes[place]!, by);
        }
    }

    private bool Stays(int order, Moment moment, Dictionary<IrValue, IrValue> by) => _nodes[order] switch
    {
        IrSpread => true,
        IrPart part => !by.ContainsKey(part.Of) && !IsGone(part.Of)
            && _moments.Made(part.Of).CompareTo(moment) <= 0 && _moments.RunOf(_block.Nodes[order]) <= moment.Run,
        IrMake make => _moments.Made(make.Result) == moment,
        _ => false,
    };

    private bool IsGone(IrValue value) => _makers.TryGetValue(value, out var maker) && _nodes[maker] is null;

    /// <summary>The node itself where nobody wants it at its own moment, else one that makes the same.</summary>
    private IrMake Again(int order, Moment moment, Dictionary<IrValue, IrValue> by)
    {
        var make = (IrMake)_block.Nodes[order];
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

    private void Rebuild()
    {
        var runs = new Dictionary<IrNode, int>(ByReference<IrNode>.Comparer);
        var all = Enumerable.Range(0, _nodes.Length).Where(i => _nodes[i] is not null)
            .Select(i => (Node: _nodes[i]!, Run: _moments.RunOf(_block.Nodes[i]), Place: _early.PlaceOf(_block.Nodes[i])))
            .Concat(_again).ToList();
        foreach (var (node, run, _) in all)
        {
            runs[node] = run;
        }

        PullNumbers(runs);
        var begins = all.Where(placed => _moments.Begins(placed.Node)).ToDictionary(placed => runs[placed.Node], placed => placed.Place);
        var ordered = all.OrderBy(placed => runs[placed.Node]).ThenBy(placed => IrBarriers.Contains(placed.Node))
            .ThenBy(placed => Math.Max(placed.Place, begins.TryGetValue(runs[placed.Node], out var begin) ? begin : 0))
            .ThenBy(placed => _moments.Begins(placed.Node) ? 0 : 1).ThenBy(placed => placed.Place).Select(placed => placed.Node).ToList();
        _block.Nodes.Clear();
        _block.Nodes.AddRange(ordered);
    }

    /// <summary>What is made earlier than it was written needs its numbers there.</summary>
    private static void PullNumbers(Dictionary<IrNode, int> runs)
    {
        var numbers = runs.Keys.OfType<IrMake>().Where(make => make.Result.IsNumber).ToDictionary(make => make.Result);
        var open = new Stack<IrNode>(runs.Keys);
        while (open.Count > 0)
        {
            var node = open.Pop();
            foreach (var use in IrUses.Of(node))
            {
                if (numbers.TryGetValue(use, out var number) && runs[number] > runs[node])
                {
                    runs[number] = runs[node];
                    open.Push(number);
                }
            }
        }
    }

    private void RemoveUnread()
    {
        var reads = IrUses.Everything(_block).SelectMany(IrUses.Of).GroupBy(use => use)
            .ToDictionary(uses => uses.Key, uses => uses.Count());
        for (var i = _block.Nodes.Count - 1; i >= 0; i--)
        {
            if (_block.Nodes[i] is IrMake { Result.IsNumber: false } make && make is IrElementwise or IrSelect or IrPart or IrCombine
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
