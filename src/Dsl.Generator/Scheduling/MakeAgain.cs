using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What is read behind a request, or behind a reduction's result, is kept for it, or made there of what lies in memory
/// anyway: whichever moves fewer bytes.
/// <code>
/// a = multiply mu, v                      f = evaluate at z
/// f = evaluate at z            ⇒          a = multiply mu, v
/// m = add a, f                            m = add a, f
/// </code>
/// </summary>
internal sealed class MakeAgain
{
    private readonly Moments _moments;
    private readonly Resident _resident;
    private readonly Dictionary<IrValue, IrMake> _makers = [];
    private readonly HashSet<IrValue> _viewed;
    private readonly ILookup<IrValue, Moment> _users;
    private readonly HashSet<IrValue> _kept = [];
    private readonly SortedSet<Moment> _open = [];
    private readonly Dictionary<Moment, HashSet<IrValue>> _wanted = [];
    private readonly Dictionary<Moment, HashSet<IrValue>> _made = [];

    private MakeAgain(IrBlock block, IrCell point)
    {
        _moments = new Moments(block);
        _resident = new Resident(block, point);
        _users = block.Nodes.Where(node => node is IrReduce || node is IrMake && Levels.IsVectorNode(node))
            .SelectMany(node => IrUses.Of(node).Select(use => (Use: use, Moment: _moments.Of(node))))
            .ToLookup(use => use.Use, use => use.Moment);
        _viewed = [.. block.Nodes.OfType<IrPart>().Select(part => part.Of)];
        foreach (var make in block.Nodes.OfType<IrMake>().Where(make => !make.Result.IsNumber))
        {
            _makers.Add(make.Result, make);
        }
    }

    public static void In(IrInstance instance) => In(instance.Body, instance.Point, new Numbering(instance.Body));

    private static void In(IrBlock block, IrCell point, Numbering numbering)
    {
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            In(inner, point, numbering);
        }

        var again = new MakeAgain(block, point);
        again.Decide();
        new Remaking(block, again._moments, again._made, numbering).Run();
    }

    private void Decide()
    {
        foreach (var (moment, _, value) in _moments.Reads)
        {
            Want(value, moment);
        }

        foreach (var value in _moments.ReadInPlace)
        {
            Keep(value);
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

        values.Add(value);
    }

    private void Keep(IrValue value)
    {
        if (_kept.Add(value) && _makers.ContainsKey(value))
        {
            Want(value, _moments.Made(value));
        }
    }

    private void Decide(Moment moment, HashSet<IrValue> wanted)
    {
        var graph = new MinimumCut();
        var vertices = new Dictionary<IrValue, int>();
        foreach (var value in wanted)
        {
            graph.End(Vertex(value, moment, graph, vertices));
        }

        var (behind, cut) = graph.Find();
        _made[moment] = [.. vertices.Where(vertex => behind.Contains(vertex.Value)).Select(vertex => vertex.Key)];
        foreach (var value in vertices.Where(vertex => cut.Contains(vertex.Value)).Select(vertex => vertex.Key))
        {
            if (IsWork(value) && _moments.Made(value).CompareTo(moment) < 0 && !Lies(value, moment))
            {
                Keep(value);
            }
        }
    }

    private int Vertex(IrValue value, Moment moment, MinimumCut graph, Dictionary<IrValue, int> vertices)
    {
        if (vertices.TryGetValue(value, out var known))
        {
            return known;
        }

        var isMadeThen = IsWork(value) && _moments.Made(value) == moment;
        var vertex = vertices[value] = graph.AddVertex(isMadeThen || IsView(value) ? MinimumCut.Uncuttable : Cost(value, moment));
        var operands = isMadeThen || IsView(value) || MayBeMadeAgain(value, moment) ? Operands(value) : null;
        if (operands is null)
        {
            graph.Begin(vertex);
        }

        foreach (var operand in operands ?? [])
        {
            graph.Connect(Vertex(operand, moment, graph, vertices), vertex);
        }

        return vertex;
    }

    /// <summary>
    /// The vectors that are moved, times eight: it is read, and written before where it does not lie anywhere. Of two ways of one
    /// price that one is taken which keeps what is made rather than a copy of what was found.
    /// </summary>
    private int Cost(IrValue value, Moment moment) => _kept.Contains(value) || Lies(value, moment) || IsCopied(value, moment)
        ? 8 * value.Space.Count
        : (16 * value.Space.Count) + (IsWork(value) ? 0 : 1);

    /// <summary>What was found and is read after it was overwritten has been copied for the first who reads it then.</summary>
    private bool IsCopied(IrValue value, Moment moment) => !IsWork(value)
        && _users[value].Any(user => user.CompareTo(moment) < 0 && !Lies(value, user));

    private bool Lies(IrValue value, Moment moment) =>
        !_makers.ContainsKey(value) && _moments.Made(value) == Moment.Before
        || _resident.Of(value).Any(stretch => IsThere(stretch, moment));

    private bool IsThere(Stretch stretch, Moment moment)
    {
        var from = _moments.Of(stretch.From);
        return from.CompareTo(moment) <= (stretch.From is IrMake ? 0 : -1)
            && (stretch.Until is null || _moments.Of(stretch.Until).CompareTo(moment) >= 0);
    }

    private bool IsWork(IrValue value) => _makers.TryGetValue(value, out var make) && Levels.IsVectorNode(make);

    private bool IsView(IrValue value) => _makers.TryGetValue(value, out var make) && make is IrPart or IrSpread;

    /// <summary>
    /// What lies there is read: to look behind it would be to look through all that the block has ever made. What is read in
    /// parts is read from memory in any case, since a kernel for a part does not make the whole.
    /// </summary>
    private bool MayBeMadeAgain(IrValue value, Moment moment) =>
        IsWork(value) && _makers[value] is IrElementwise or IrSelect && !_viewed.Contains(value) && !Lies(value, moment);

    private IrValue[] Operands(IrValue value) => [.. IrUses.Of(_makers[value]).Where(use => !use.IsNumber)];
}
