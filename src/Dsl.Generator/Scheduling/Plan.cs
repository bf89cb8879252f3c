using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What a block makes at each of its moments, what it keeps for later ones, and what that moves, given when its wishes are
/// granted. From the last moment to the first the cheapest cut is found between what lies in memory and what is wanted.
/// </summary>
internal sealed partial class Plan
{
    private const int Read = 256;
    private const int Written = 256;

    // Who looks further behind what lies there looks at all that the block has made.
    private const int NearBy = 3;

    // So many operations one behind the other are made again at most: more would not cost nothing, and each moment would look
    // through all that was made before.
    private const int LongestAgain = 24;

    private readonly Early _early;
    private readonly Moments _moments;
    private readonly Resident _resident;
    private readonly Dictionary<IrValue, IrMake> _makers = [];
    private readonly HashSet<IrValue> _viewed;
    private readonly ILookup<IrValue, Moment> _users;
    private readonly Dictionary<IrValue, Moment> _kept = [];
    private readonly HashSet<IrValue> _copied = [];
    private readonly SortedSet<Moment> _open = [];
    private readonly Dictionary<Moment, HashSet<IrValue>> _wanted = [];
    private readonly Dictionary<Moment, HashSet<IrValue>> _made = [];
    private readonly Dictionary<Moment, HashSet<object>> _gathered = [];
    private readonly Dictionary<IrValue, int> _costsOfFirst = [];

    public Plan(IrBlock block, Early early, Moments moments, Resident resident)
    {
        (_early, _moments, _resident) = (early, moments, resident);
        _users = block.Nodes.Where(node => node is IrReduce
                || node is IrMake make && Levels.IsVectorNode(node) && !_early.IsMoved(make.Result))
            .SelectMany(node => IrUses.Of(node).Select(use => (Use: use, Moment: _moments.UsualOf(node))))
            .ToLookup(use => use.Use, use => use.Moment);
        _viewed = [.. block.Nodes.OfType<IrPart>().Select(part => part.Of)];
        foreach (var make in block.Nodes.OfType<IrMake>().Where(make => !make.Result.IsNumber))
        {
            _makers.Add(make.Result, make);
        }

        Decide();
    }

    /// <summary>What is made at each moment.</summary>
    public IReadOnlyDictionary<Moment, HashSet<IrValue>> Made => _made;

    /// <summary>The vectors that it reads, and those that it writes to keep them.</summary>
    public int Cost { get; private set; }

    private void Decide()
    {
        foreach (var wish in _moments.Wishes.Where(wish => !_resident.IsThereFor(wish.Node, wish.Value)))
        {
            Want(wish.Value, wish.Moment);
        }

        foreach (var (moment, value) in _moments.ReadInPlace.Where(read => !LiesInWindow(read.Value, read.Moment)))
        {
            Keep(value, moment);
        }

        while (_open.Count > 0)
        {
            var last = _open.Max;
            _open.Remove(last);
            Decide(last, _wanted[last]);
        }
    }

    private void Want(IrValue value, Moment at)
    {
        if (!_wanted.TryGetValue(at, out var values))
        {
            _wanted[at] = values = [];
            _open.Add(at);
        }

        if (values.Add(value) && _gathered.TryGetValue(at, out var gathered))
        {
            Gather(value, at, LongestAgain, [], gathered);
        }
    }

    private void Keep(IrValue value, Moment until)
    {
        if (!_kept.ContainsKey(value) && _makers.ContainsKey(value))
        {
            var (moment, _) = CheapestBefore(until, value);
            _kept.Add(value, moment);
            Cost += value.Space.Count;
            Want(value, moment);
        }
    }

    private void Decide(Moment moment, HashSet<IrValue> wanted)
    {
        var graph = new MinimumCut();
        var vertices = new Dictionary<object, int>();
        foreach (var value in wanted)
        {
            graph.End(Vertex(value, moment, LongestAgain, graph, vertices));
        }

        var (behind, cut) = graph.Find();
        _made[moment] = [.. vertices.Where(vertex => behind.Contains(vertex.Value)).Select(vertex => vertex.Key).OfType<IrValue>()];
        foreach (var (key, _) in vertices.Where(vertex => cut.Contains(vertex.Value)).Select(vertex => (vertex.Key, vertex.Value)))
        {
            Cost += key is IrCell window ? ((WindowType)window.Type).Size * ((WindowType)window.Type).Space.Count
                : key is IrValue { IsNumber: false } read ? read.Space.Count
                : 0;
            if (key is not IrValue value)
            {
                continue;
            }

            if (IsCopyFor(value, moment) && _copied.Add(value))
            {
                Cost += (IsReadBefore(moment, value) ? 1 : 2) * value.Space.Count;
            }

            if (IsWork(value) && _moments.Made(value).CompareTo(moment) < 0 && !Lies(value, moment))
            {
                Keep(value, moment);
            }
        }
    }

    private int Vertex(IrValue value, Moment moment, int depth, MinimumCut graph, Dictionary<object, int> vertices)
    {
        if (vertices.TryGetValue(value, out var known))
        {
            return known;
        }

        if (_makers.TryGetValue(value, out var maker) && maker is IrPart part && LiesFor(part.Of, part.Result.Space.Bits, moment))
        {
            var view = vertices[value] = graph.AddVertex(Read * value.Space.Count);
            graph.Begin(view);
            return view;
        }

        var mustBeMade = IsView(value) || IsWork(value) && _moments.Made(value) == moment;
        var vertex = vertices[value] = graph.AddVertex(mustBeMade ? MinimumCut.Uncuttable : CostOf(value, moment));
        if (mustBeMade || (depth > 0 && MayBeMadeAt(moment, value)))
        {
            Connect(value, vertex, moment, mustBeMade ? depth : depth - 1, graph, vertices);
        }
        else
        {
            graph.Begin(vertex);
        }

        return vertex;
    }

    private void Connect(IrValue value, int vertex, Moment moment, int depth, MinimumCut graph, Dictionary<object, int> vertices)
    {
        if (_makers[value] is IrCombine or IrNormal)
        {
            graph.Connect(Source(_makers[value], graph, vertices), vertex);
        }

        foreach (var operand in Operands(value))
        {
            graph.Connect(Vertex(operand, moment, depth, graph, vertices), vertex);
        }
    }

    /// <summary>To make it, a window's vectors are read, by all its combinations at once, or as much is done as a read costs.</summary>
    private static int Source(IrMake make, MinimumCut graph, Dictionary<object, int> vertices)
    {
        var source = make is IrCombine combine ? combine.Columns.Window : (object)((IrNormal)make).Draw;
        if (!vertices.TryGetValue(source, out var vertex))
        {
            vertices[source] = vertex = graph.AddVertex(ReadsFor(make) * make.Result.Space.Count);
            graph.Begin(vertex);
        }

        return vertex;
    }

    private static int ReadsFor(IrMake make) => make is IrCombine combine ? Read * ((WindowType)combine.Columns.Window.Type).Size : Read;

    private bool IsWork(IrValue value) => _makers.TryGetValue(value, out var make) && Levels.IsVectorNode(make);

    private bool IsView(IrValue value) => _makers.TryGetValue(value, out var make) && make is IrPart or IrSpread;

    /// <summary>
    /// What lies there is read, or made of others that do: to look behind them all would be to look through all that the block
    /// has ever made. What is read in parts is read from memory in any case, since a kernel for a part does not make the whole.
    /// A combination is made while its window is what it was.
    /// </summary>
    private bool MayBeMadeAt(Moment moment, IrValue value) => IsWork(value) && !_viewed.Contains(value) && _makers[value] switch
    {
        IrCombine or IrNormal => _moments.Made(value).Run == moment.Run && !Lies(value, moment),
        IrElementwise or IrSelect => !Lies(value, moment) || Operands(value).All(operand => IsOfLying(operand, moment, NearBy)),
        _ => false,
    };

    private bool IsOfLying(IrValue value, Moment moment, int steps) => Lies(value, moment)
        || (steps > 0 && IsWork(value) && _makers[value] is IrElementwise or IrSelect
            && Operands(value).All(operand => IsOfLying(operand, moment, steps - 1)));

    private IrValue[] Operands(IrValue value) => [.. IrUses.Of(_makers[value]).Where(use => !use.IsNumber)];
}
