using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling.Naming;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Decides everything that the text then says: kernels and where they end, where each vector and number lies, and the
/// blocks between requests. Without fusion every operation is a kernel of its own, which gives the same numbers.
/// </summary>
public static class Scheduler
{
    public static Schedule Schedule(IrOptimizer optimizer, bool fuse = true) =>
        new(optimizer.Bound, optimizer.Instances.Select(instance => Schedule(instance, SeenOutside(instance, optimizer), fuse)).ToArray());

    /// <summary>The cells that other instances look at.</summary>
    private static HashSet<IrCell> SeenOutside(IrInstance instance, IrOptimizer optimizer) =>
        [.. optimizer.Instances.Where(other => other != instance)
            .SelectMany(other => IrUses.Everything(other.Body)).OfType<IrLoad>().Select(load => load.Cell)];

    private static ScheduledInstance Schedule(IrInstance instance, HashSet<IrCell> seenOutside, bool fuse)
    {
        var decided = fuse ? MakeAgain.In(instance) : new Dictionary<IrValue, int>();
        var places = new Places(instance);
        var views = new Views(instance.Body);
        var items = new Fusion(places, fuse, decided) { PointCell = instance.Point }.Items(instance.Body);
        Residency.Decide(places, views, new Lifetimes(views, items), items);
        UnreadTemporaries.Remove(items, views);
        InPlace.Put(items, seenOutside);
        MultiplyBeside.In(items);
        var vectors = Temporaries.Share(places, items);
        var kernels = Kernels.In(items).ToArray();
        KernelTitles.Give(kernels, places);
        VectorNames.Give(vectors);
        var sites = new NumberSites();
        var blocks = BlockBuilder.Build(items, sites);
        var homes = NumberHomes.Decide(sites, TakenIn(instance));
        return new ScheduledInstance(instance, blocks, kernels, vectors, homes) { Items = items, Solves = SolvesIn(items).ToArray() };
    }

    /// <summary>Numbers that are there without being computed: losses, draws, loops' indices, what is solved for.</summary>
    private static IEnumerable<IrValue> TakenIn(IrInstance instance) =>
        IrUses.Everything(instance.Body).SelectMany(node => node switch
        {
            IrEvaluate evaluate => (IEnumerable<IrValue>)evaluate.Losses.Values,
            IrDraw draw => [draw.Result],
            IrLoop loop => [loop.Index],
            IrLeastSquares least => [least.Result],
            _ => [],
        });

    private static IEnumerable<VectorPlace> SolvesIn(IEnumerable<Item> items) => items.SelectMany(item => item switch
    {
        SolveItem solve => [solve.Place],
        LoopItem loop => SolvesIn(loop.Body),
        BranchItem branch => SolvesIn(branch.Then).Concat(SolvesIn(branch.Else)),
        _ => [],
    });
}
