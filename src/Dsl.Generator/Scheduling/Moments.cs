using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>When the nodes of a block run, and what is read at each moment that cannot be put off.</summary>
internal sealed class Moments
{
    private static readonly Dictionary<IrValue, int> NothingDecided = [];

    private readonly Dictionary<IrNode, Moment> _moments = new(ByReference<IrNode>.Comparer);
    private readonly Dictionary<IrNode, int> _runs = new(ByReference<IrNode>.Comparer);
    private readonly Dictionary<IrValue, Moment> _made = [];
    private readonly Dictionary<IrValue, Moment> _putOff = [];
    private readonly List<Wish> _wishes = [];
    private readonly ILookup<IrNode, Wish> _wishesOf;
    private readonly List<(Moment Moment, IrValue Value)> _readInPlace = [];
    private readonly SortedSet<Moment> _all = [];
    private readonly HashSet<IrNode> _begins = new(ByReference<IrNode>.Comparer);

    public Moments(IrBlock block)
    {
        var number = 0;
        StraightRun? before = null;
        foreach (var run in StraightRun.In(block, fuse: true))
        {
            Place(run, number++);
            if (before is { End: null } && run.Nodes[0] is IrMake { Result.IsNumber: true } first)
            {
                _begins.Add(first);
            }

            before = run;
        }

        _wishesOf = _wishes.ToLookup(wish => wish.Node, ByReference<IrNode>.Comparer);
    }

    /// <summary>What reductions, stores, pushes and evaluations read.</summary>
    public IReadOnlyList<Wish> Wishes => _wishes;

    /// <summary>What is read where it lies, by no kernel of the block: it is made once.</summary>
    public IReadOnlyList<(Moment Moment, IrValue Value)> ReadInPlace => _readInPlace;

    /// <summary>All moments at which there may be a kernel, in order.</summary>
    public IEnumerable<Moment> All => _all;

    /// <summary>When a node runs; one that ends a run, behind all of it.</summary>
    public Moment Of(IrNode node) => _moments[node];

    /// <summary>When the players are put where an evaluation is asked, which is before it.</summary>
    public Moment PutAt(IrEvaluate evaluate) => _wishesOf[evaluate].Select(wish => wish.Moment).Min();

    /// <summary>When a node's work is first read, within its run.</summary>
    public Moment UsualOf(IrNode node) =>
        node is IrMake make && _putOff.TryGetValue(make.Result, out var moment) ? moment : _moments[node];

    /// <summary>The moments at which a wish may be granted.</summary>
    public IEnumerable<Moment> MomentsFor(Wish wish) => !wish.IsFree ? [wish.Moment]
        : _all.Where(moment => moment.Run == _runs[wish.Node] && moment.CompareTo(Made(wish.Value)) >= 0);

    public void Grant(Wish wish, Moment moment)
    {
        wish.Moment = moment;
        if (wish.Node is IrStore)
        {
            _moments[wish.Node] = moment;
        }
    }

    /// <summary>The run in which it stands, or which it ends.</summary>
    public int RunOf(IrNode node) => _runs[node];

    /// <summary>A run begins with it although nothing ended the one before, and nothing that is made in it goes before it.</summary>
    public bool Begins(IrNode node) => _begins.Contains(node);

    /// <summary>The first moment at which it can be made; before all of the block where it is not made in it.</summary>
    public Moment Made(IrValue value) => _made.TryGetValue(value, out var moment) ? moment : Moment.Before;

    private void Place(StraightRun run, int number)
    {
        var levels = new Levels(run.Nodes, fuse: true, NothingDecided);
        _all.Add(new Moment(number, 0));
        foreach (var node in run.Nodes)
        {
            var putOff = new Moment(number, Math.Max(0, levels.Of(node)));
            foreach (var value in IrUses.MadeBy(node))
            {
                _putOff[value] = putOff;
            }

            _all.Add(putOff);
            Place(node, new Moment(number, Math.Max(0, levels.EarliestOf(node))));
        }

        if (run.End is { } end)
        {
            Place(end, new Moment(number, int.MaxValue));
        }
    }

    private void Place(IrNode node, Moment moment)
    {
        _runs[node] = moment.Run;
        moment = node switch
        {
            IrPart part => Made(part.Of),
            IrStore { Value.IsNumber: false } store => WhenStored(store.Value, moment),
            IrPush push => push.Pieces.Select(piece => WhenStored(piece, moment)).Max(),
            _ => moment,
        };
        _moments[node] = moment;
        foreach (var value in IrUses.MadeBy(node))
        {
            _made[value] = moment.Level == int.MaxValue ? new Moment(moment.Run + 1, 0) : moment;
        }

        _readInPlace.AddRange(InPlace(node).Where(value => !value.IsNumber && _made.ContainsKey(value)).Select(value => (moment, value)));
        _wishes.AddRange(ByKernels(node).Where(value => !value.IsNumber)
            .Select(value => new Wish(node, value, node is IrReduce ? moment : WhenStored(value, moment))));
    }

    /// <summary>What is stored is stored where it is made, or by the run's first kernel that comes by.</summary>
    private Moment WhenStored(IrValue value, Moment moment) =>
        Made(value).Run != moment.Run ? new Moment(moment.Run, 0)
        : _putOff.TryGetValue(value, out var putOff) ? putOff
        : Made(value);

    private static IEnumerable<IrValue> ByKernels(IrNode node) => node switch
    {
        IrReduce or IrStore or IrPush => IrUses.Of(node),
        IrEvaluate evaluate => evaluate.At,
        _ => [],
    };

    /// <summary>What a node reads where it lies.</summary>
    public static IEnumerable<IrValue> InPlace(IrNode node) => node switch
    {
        IrLeastSquares least => least.Right,
        IrEvaluate evaluate => evaluate.Standing,
        IrStep { Answer: { } answer } => [answer],
        _ => IrUses.BlocksOf(node).SelectMany(IrUses.Everything).SelectMany(IrUses.Of),
    };
}
