using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// A graph whose vertices cost something to cut, and the cheapest of them that part all sources from all sinks; of several
/// such cuts the one nearest to the sources. Found by augmenting paths.
/// </summary>
internal sealed class MinimumCut
{
    public const int Uncuttable = 1 << 20;

    private readonly List<Dictionary<int, int>> _residual = [];
    private readonly List<(int From, int To)> _edges = [];

    public MinimumCut()
    {
        AddPoint();
        AddPoint();
    }

    private static int Source => 0;

    private static int Sink => 1;

    /// <summary>A vertex is two points with its cost between them.</summary>
    public int AddVertex(int cost)
    {
        var vertex = AddPoint();
        AddPoint();
        _residual[vertex][Out(vertex)] = cost;
        return vertex;
    }

    public void Connect(int from, int to)
    {
        _edges.Add((from, to));
        Allow(Out(from), to);
    }

    public void Begin(int vertex) => Allow(Source, vertex);

    public void End(int vertex)
    {
        _edges.Add((vertex, Sink));
        Allow(Out(vertex), Sink);
    }

    /// <summary>Which vertices lie between the cut and a sink, and which are the cut.</summary>
    public (HashSet<int> Behind, HashSet<int> Cut) Find()
    {
        while (Path() is { } path)
        {
            Augment(path);
        }

        var reached = Reached().Keys;
        var vertices = Enumerable.Range(1, (_residual.Count - 2) / 2).Select(index => 2 * index).ToArray();
        HashSet<int> cut = [.. vertices.Where(vertex => reached.Contains(vertex) && !reached.Contains(Out(vertex)))];
        return (Behind(cut), cut);
    }

    /// <summary>From the sinks back to the cut: what leads to the cut alone is no more wanted than what is before it.</summary>
    private HashSet<int> Behind(HashSet<int> cut)
    {
        var before = _edges.ToLookup(edge => edge.To, edge => edge.From);
        var behind = new HashSet<int>();
        var open = new Stack<int>(before[Sink]);
        while (open.Count > 0)
        {
            var vertex = open.Pop();
            if (!cut.Contains(vertex) && behind.Add(vertex))
            {
                foreach (var earlier in before[vertex])
                {
                    open.Push(earlier);
                }
            }
        }

        return behind;
    }

    private static int Out(int vertex) => vertex + 1;

    private int AddPoint()
    {
        _residual.Add([]);
        return _residual.Count - 1;
    }

    private void Allow(int from, int to) => _residual[from][to] = Uncuttable;

    private List<int>? Path()
    {
        var cameFrom = Reached();
        if (!cameFrom.ContainsKey(Sink))
        {
            return null;
        }

        var path = new List<int>();
        for (var point = Sink; point != Source; point = cameFrom[point])
        {
            path.Insert(0, point);
        }

        return path;
    }

    private Dictionary<int, int> Reached()
    {
        var cameFrom = new Dictionary<int, int> { [Source] = Source };
        var queue = new Queue<int>([Source]);
        while (queue.Count > 0)
        {
            var point = queue.Dequeue();
            foreach (var next in _residual[point].Where(next => next.Value > 0 && !cameFrom.ContainsKey(next.Key)))
            {
                cameFrom.Add(next.Key, point);
                queue.Enqueue(next.Key);
            }
        }

        return cameFrom;
    }

    private void Augment(List<int> path)
    {
        var steps = path.Zip(path.Prepend(Source), (to, from) => (From: from, To: to)).ToArray();
        var flow = steps.Min(step => _residual[step.From][step.To]);
        foreach (var (from, to) in steps)
        {
            _residual[from][to] -= flow;
            _residual[to][from] = (_residual[to].TryGetValue(from, out var back) ? back : 0) + flow;
        }
    }
}
