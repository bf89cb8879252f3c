using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Tests.Costs;

/// <summary>
/// The fewest vectors that a rule can move, found by trying: which vectors are kept and when, when each store is made, and
/// of each pass what it reads. A pass ends where the game is asked, and where a number is needed that it makes. While the
/// game is asked elsewhere, where the players stand is kept.
/// </summary>
internal sealed class FlowBound
{
    private readonly FlowRule _rule;
    private readonly HashSet<Flow> _alive = [];
    private readonly Dictionary<Flow, (int Run, int Level)> _ready = [];
    private readonly Dictionary<Flow, int> _runOf = [];
    private readonly List<(int Run, int Level)> _passes = [];
    private readonly List<Flow> _fields = [];
    private readonly Flow _point;

    public FlowBound(FlowRule rule)
    {
        _rule = rule;
        _point = rule.Stores.Keys.Single(place => place.Kind == FlowKind.Point);
        _alive.Add(_point);
        FindAlive();
        var run = 0;
        foreach (var flow in rule.Order.Where(_alive.Contains))
        {
            var level = flow.From.Select(Ready).Where(ready => ready.Run == run).Select(ready => ready.Level).DefaultIfEmpty(0).Max();
            _runOf[flow] = run;
            switch (flow.Kind)
            {
                case FlowKind.Field:
                    _fields.Add(flow);
                    _ready[flow] = (++run, 0);
                    break;
                case FlowKind.Number:
                    _ready[flow] = (run, level + 1);
                    break;
                default:
                    _ready[flow] = flow.From.Select(Ready).Max();
                    break;
            }
        }

        _passes.AddRange(_ready.Values.Append((run, 0)).Concat(Enumerable.Range(0, run + 1).Select(r => (r, 0))).Distinct().Order());
    }

    /// <summary>How many choices there are to try.</summary>
    public double Choices => Math.Pow(_passes.Count + 1, Keepable.Count());

    public int Vectors() => Try([], new(Keepable));

    /// <summary>What may be worth keeping: what is made, found or answered before the last pass.</summary>
    private IEnumerable<Flow> Keepable => _alive.Where(flow => !flow.IsNumber && Ready(flow).CompareTo(_passes[^1]) < 0
        && (flow.Kind is FlowKind.Made or FlowKind.Field || _rule.Stores.ContainsKey(flow)));

    /// <summary>A state that only its own next value is made of is nobody's.</summary>
    private void FindAlive()
    {
        int before;
        _alive.Add(_point);
        do
        {
            before = _alive.Count;
            foreach (var (_, value) in Stores.ToArray())
            {
                Live(value);
            }
        }
        while (_alive.Count > before);
    }

    /// <summary>What nobody reads is not stored; nor is what a place holds anyway.</summary>
    private IEnumerable<KeyValuePair<Flow, Flow>> Stores => _rule.Stores.Where(store => store.Key != store.Value
        && (store.Key.Kind == FlowKind.Point || _alive.Contains(store.Key)));

    private void Live(Flow flow)
    {
        if (_alive.Add(flow))
        {
            foreach (var from in flow.From)
            {
                Live(from);
            }
        }
    }

    private (int Run, int Level) Ready(Flow flow) => _ready.TryGetValue(flow, out var ready) ? ready : (0, 0);

    private int Try(Dictionary<Flow, (int Run, int Level)> kept, Queue<Flow> open)
    {
        if (open.Count == 0)
        {
            return TryStores(kept, [], new(Stores.Select(store => store.Key).Concat(_fields)));
        }

        var rest = new Queue<Flow>(open);
        var flow = rest.Dequeue();
        var best = Try(kept, rest);
        foreach (var pass in _passes.SkipLast(1).Where(pass => pass.CompareTo(Ready(flow)) >= 0))
        {
            best = Math.Min(best, Try(new(kept) { [flow] = pass }, rest));
        }

        return best;
    }

    // A store is made in the last run; a point to ask at is put there in the run before it is asked.
    private int TryStores(
        Dictionary<Flow, (int Run, int Level)> kept, Dictionary<Flow, (int Run, int Level)> stores, Queue<Flow> open)
    {
        if (open.Count == 0)
        {
            return Cost(kept, stores);
        }

        var rest = new Queue<Flow>(open);
        var place = rest.Dequeue();
        var value = place.Kind == FlowKind.Field ? place.From[0] : _rule.Stores[place];
        if (place.Kind is FlowKind.Field or FlowKind.Point && StandsAt(value, place.Kind == FlowKind.Point ? _fields.Count : _fields.IndexOf(place)))
        {
            return TryStores(kept, stores, rest);
        }

        var run = place.Kind == FlowKind.Field ? _runOf[place] : _passes[^1].Run;
        return _passes.Where(pass => pass.Run == run && pass.CompareTo(Ready(value)) >= 0)
            .Select(pass => TryStores(kept, new(stores) { [place] = pass }, rest)).DefaultIfEmpty(int.MaxValue).Min();
    }

    private bool StandsAt(Flow value, int field) =>
        field == 0 ? value.Kind == FlowKind.Point : _fields[field - 1].From[0] == value;

    private int Cost(Dictionary<Flow, (int Run, int Level)> kept, Dictionary<Flow, (int Run, int Level)> stores)
    {
        if (!StandsKept(kept, stores))
        {
            return int.MaxValue;
        }

        var cost = kept.Count + stores.Count;
        foreach (var pass in _passes)
        {
            var wanted = new HashSet<Flow>(_rule.Order.Where(flow => flow.IsNumber && _alive.Contains(flow)
                && (_runOf[flow], Ready(flow).Level - 1) == pass).SelectMany(flow => flow.From));
            wanted.UnionWith(kept.Where(entry => entry.Value == pass).Select(entry => entry.Key));
            wanted.UnionWith(stores.Where(entry => entry.Value == pass)
                .Select(entry => entry.Key.Kind == FlowKind.Field ? entry.Key.From[0] : _rule.Stores[entry.Key]));
            if (wanted.Count > 0)
            {
                var reads = Reads(pass, wanted, [.. Lying(pass, kept, stores)]);
                if (reads == int.MaxValue)
                {
                    return int.MaxValue;
                }

                cost += reads;
            }
        }

        return cost;
    }

    private bool StandsKept(Dictionary<Flow, (int Run, int Level)> kept, Dictionary<Flow, (int Run, int Level)> stores) =>
        stores.Where(store => store.Key.Kind == FlowKind.Field)
            .All(store => kept.TryGetValue(_point, out var since) && since.CompareTo(store.Value) <= 0);

    private IEnumerable<Flow> Lying(
        (int Run, int Level) pass, Dictionary<Flow, (int Run, int Level)> kept, Dictionary<Flow, (int Run, int Level)> stores)
    {
        foreach (var flow in _alive.Where(flow => !flow.IsNumber))
        {
            var isKept = kept.TryGetValue(flow, out var since) && since.CompareTo(pass) < 0;
            var isThere = flow.Kind switch
            {
                FlowKind.State => !stores.TryGetValue(flow, out var over) || over.CompareTo(pass) >= 0,
                FlowKind.Point => !stores.Where(store => store.Key.Kind is FlowKind.Field or FlowKind.Point).Any(store => store.Value.CompareTo(pass) < 0),
                FlowKind.Field => _fields.Where(later => _fields.IndexOf(later) > _fields.IndexOf(flow)).All(later => pass.Run <= _runOf[later])
                    && Ready(flow).CompareTo(pass) <= 0,
                _ => false,
            };
            var isStored = stores.Where(store => (store.Key.Kind == FlowKind.Field ? store.Key.From[0] : _rule.Stores[store.Key]) == flow
                && store.Value.CompareTo(pass) < 0).Any(store => store.Key.Kind == FlowKind.State
                    || !stores.Any(other => other.Key.Kind is FlowKind.Field or FlowKind.Point
                        && other.Value.CompareTo(store.Value) > 0 && other.Value.CompareTo(pass) < 0));
            if (isKept || isThere || isStored)
            {
                yield return flow;
            }
        }
    }

    /// <summary>The fewest vectors of which all that is wanted can be made in a pass.</summary>
    private int Reads((int Run, int Level) pass, HashSet<Flow> wanted, Flow[] lying)
    {
        var fewest = int.MaxValue;
        for (var choice = 0; choice < 1 << lying.Length; choice++)
        {
            var count = System.Numerics.BitOperations.PopCount((uint)choice);
            if (count < fewest)
            {
                var read = new HashSet<Flow>(lying.Where((_, i) => (choice >> i & 1) != 0));
                if (wanted.All(flow => IsMade(flow, read, pass)))
                {
                    fewest = count;
                }
            }
        }

        return fewest;
    }

    private bool IsMade(Flow flow, HashSet<Flow> read, (int Run, int Level) pass) => read.Contains(flow)
        || (flow.Kind == FlowKind.Made && flow.From.All(from => from.IsNumber ? Ready(from).CompareTo(pass) <= 0 : IsMade(from, read, pass)));
}
