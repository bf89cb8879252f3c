using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Turns a block into items. Between two barriers everything over one space is one kernel, but where a reduction's
/// result is needed: what needs it goes one level down, into the next kernel.
/// </summary>
internal sealed class Fusion(Places places, bool fuse, IReadOnlyDictionary<IrValue, int> decided)
{
    public List<Item> Items(IrBlock block)
    {
        var items = new List<Item>();
        foreach (var run in StraightRun.In(block, fuse))
        {
            items.AddRange(Run(run.End is null ? run.Nodes : [.. run.Nodes, .. PointOf(run.End)]));
            if (run.End is not null)
            {
                items.Add(EndOf(run.End));
            }
        }

        return items;
    }

    /// <summary>An evaluation is made where the point stands.</summary>
    private IEnumerable<IrNode> PointOf(IrNode node) => node is IrEvaluate evaluate
        ? evaluate.At.Select(piece => new IrStore(PointCell, piece) { Origin = node.Origin })
        : [];

    public IrCell PointCell { get; init; } = null!;

    private Item EndOf(IrNode node) => node switch
    {
        IrEvaluate evaluate => new EvaluateItem(evaluate) { Origin = node.Origin },
        IrSample sample => new SampleItem(sample) { Origin = node.Origin },
        IrLeastSquares least => new SolveItem(least) { Origin = node.Origin },
        IrClear clear => new ClearItem(clear) { Origin = node.Origin },
        IrStep { With: { } with } => new LoopItem(node, Items(with.Body)) { Seen = places.Of(with.Seen), Origin = node.Origin },
        IrStep step => new StepItem(step) { Origin = node.Origin },
        IrReset reset => new ResetItem(reset) { Origin = node.Origin },
        IrStop stop => new StopItem(stop) { Origin = node.Origin },
        IrKeep keep => new KeepItem(keep) { Origin = node.Origin },
        IrPutBack putBack => new PutBackItem(putBack) { Origin = node.Origin },
        IrLoop loop => new LoopItem(loop, Items(loop.Body)) { Origin = node.Origin },
        IrBranch branch => new BranchItem(branch, Items(branch.Then), Items(branch.Else)) { Origin = node.Origin },
        _ => throw new InvalidOperationException($"{node} ends no run"),
    };

    private IEnumerable<Item> Run(List<IrNode> run)
    {
        var levels = new Levels(run, fuse, decided);
        foreach (var load in run.OfType<IrLoad>().Where(load => load.Cell.IsVector))
        {
            yield return new LoadItem(load, places.Of(load.Cell)) { Origin = load.Origin };
        }

        foreach (var element in run.OfType<IrElement>())
        {
            yield return new LoadItem(element, places.NewElement(element)) { Origin = element.Origin };
        }

        for (var level = 0; level <= levels.Last; level++)
        {
            foreach (var item in Level(run, levels, level))
            {
                yield return item;
            }
        }

        foreach (var store in run.OfType<IrStore>().Where(store => store.Cell.IsVector))
        {
            yield return new RequireItem(places.Of(store.Cell), store.Value) { Origin = store.Origin };
        }

        foreach (var push in run.OfType<IrPush>())
        {
            foreach (var piece in push.Pieces)
            {
                yield return new RequireItem(places.NextOf(push.Window), piece) { Origin = push.Origin };
            }
        }

        foreach (var push in run.OfType<IrPush>())
        {
            yield return new PushItem(push, places.NextOf(push.Window)) { Origin = push.Origin };
        }
    }

    private static IEnumerable<Item> Level(List<IrNode> run, Levels levels, int level)
    {
        var nodes = run.Where(node => levels.Of(node) == level).ToArray();
        foreach (var number in nodes.Where(Levels.IsNumberNode))
        {
            yield return new NumberItem(number) { Origin = number.Origin };
        }

        var groups = nodes.Where(Levels.IsVectorNode).Cast<IrMake>().GroupBy(Levels.SpaceOf)
            .OrderByDescending(group => group.Key.Count).ThenBy(group => group.Key.First);
        foreach (var group in groups)
        {
            var kernel = new Kernel(group.Key);
            kernel.Body.AddRange(group);
            yield return new KernelItem(kernel) { Origin = group.First().Origin };
        }
    }
}
