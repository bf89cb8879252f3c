using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>When the nodes of a block run, and what is read at each moment that cannot be put off.</summary>
internal sealed class Moments
{
    private readonly Dictionary<IrNode, Moment> _moments = new(ByReference<IrNode>.Comparer);
    private readonly Dictionary<IrValue, Moment> _made = [];
    private readonly List<(Moment Moment, IrNode Node, IrValue Value)> _reads = [];
    private readonly List<IrValue> _readInPlace = [];

    public Moments(IrBlock block)
    {
        var number = 0;
        foreach (var run in StraightRun.In(block, fuse: true))
        {
            Place(run, number++);
        }
    }

    /// <summary>Reads by reductions, stores, pushes and whatever ends a run.</summary>
    public IReadOnlyList<(Moment Moment, IrNode Node, IrValue Value)> Reads => _reads;

    /// <summary>What is read where it lies, by no kernel of the block: it is made once.</summary>
    public IReadOnlyList<IrValue> ReadInPlace => _readInPlace;

    public Moment Of(IrNode node) => _moments[node];

    /// <summary>Before all of the block where it was not made in it.</summary>
    public Moment Made(IrValue value) => _made.TryGetValue(value, out var moment) ? moment : Moment.Before;

    private void Place(StraightRun run, int number)
    {
        var levels = new Levels(run.Nodes, fuse: true);
        foreach (var node in run.Nodes)
        {
            Place(node, new Moment(number, System.Math.Max(0, levels.Of(node))));
        }

        if (run.End is { } end)
        {
            Place(end, new Moment(number, int.MaxValue));
        }
    }

    private void Place(IrNode node, Moment moment)
    {
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

        _readInPlace.AddRange(InPlace(node).Where(value => !value.IsNumber && _made.ContainsKey(value)));
        _reads.AddRange(ByKernels(node).Where(value => !value.IsNumber)
            .Select(value => (node is IrReduce ? moment : WhenStored(value, moment), node, value)));
    }

    /// <summary>What is stored is stored where it is made, or by the run's first kernel that comes by.</summary>
    private Moment WhenStored(IrValue value, Moment moment) =>
        Made(value).Run == moment.Run ? Made(value) : new Moment(moment.Run, 0);

    private static IEnumerable<IrValue> ByKernels(IrNode node) => node switch
    {
        IrReduce or IrStore or IrPush => IrUses.Of(node),
        IrEvaluate evaluate => evaluate.At,
        _ => [],
    };

    private static IEnumerable<IrValue> InPlace(IrNode node) => node switch
    {
        IrLeastSquares least => least.Right,
        IrEvaluate evaluate => evaluate.Standing,
        IrStep { Answer: { } answer } => [answer],
        _ => IrUses.BlocksOf(node).SelectMany(IrUses.Everything).SelectMany(IrUses.Of),
    };
}
