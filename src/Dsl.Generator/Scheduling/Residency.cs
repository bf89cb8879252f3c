using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Walks the items and decides where every vector lies: a kernel stores what is required behind it, and what a later
/// one reads; what would be overwritten while it is still read is kept in a temporary, by a kernel that touches it
/// anyway where there is one.
/// </summary>
internal sealed partial class Residency
{
    private readonly Places _places;
    private readonly Views _views;
    private readonly Lifetimes _lifetimes;
    private readonly Dictionary<Kernel, int> _visited = [];
    private int _now;

    private Residency(Places places, Views views, Lifetimes lifetimes)
    {
        _places = places;
        _views = views;
        _lifetimes = lifetimes;
    }

    public static void Decide(Places places, Views views, Lifetimes lifetimes, List<Item> items) =>
        new Residency(places, views, lifetimes).Walk(items, new Contents());

    private void Walk(List<Item> items, Contents contents)
    {
        var run = new Run(items);
        for (run.Index = 0; run.Index < items.Count; run.Index++)
        {
            if (IsLeft(run.Current))
            {
                Keep([.. Overwrites.Leaving(_places)], run.Current.Position - 1, run, contents);
            }

            Visit(run.Current, run, contents);
            if (run.Current is not (LoadItem or NumberItem or KernelItem or RequireItem))
            {
                run.Begin();
            }
        }
    }

    /// <summary>The machine is left there, for what the item itself reads too.</summary>
    private static bool IsLeft(Item item) =>
        item is EvaluateItem or SampleItem or StepItem { Node.IsAnswered: false } or LoopItem { Node: IrStep };

    private void Visit(Item item, Run run, Contents contents)
    {
        switch (item)
        {
            case LoadItem load:
                contents.Add(load.Place, Views.PlayersOf(load.Node.Result.Space), load.Node.Result, _now);
                break;
            case KernelItem kernel:
                Visit(kernel, run, contents);
                break;
            case RequireItem require:
                Visit(require, run, contents);
                break;
            case SolveItem solve:
                solve.Place = PlaceOf(solve.Node.Right, contents) ?? Gather(solve.Node, run, contents);
                break;
            case EvaluateItem evaluate:
                evaluate.Stands.AddRange(StandsAt(evaluate.Node, contents));
                var asked = OverwrittenBy(item, contents);
                Keep(asked, EndOf(item), run, contents);
                contents.Forget(asked);
                contents.Set(_places.Field, [.. Views.PlayersOf(evaluate.Node.Fields)], evaluate.Node.Field, _now);
                break;
            case PushItem push:
                contents.Rename(push.Place, _places.WrittenTo(push.Node.Window), _now + 1);
                break;
            case SampleItem or StepItem or ResetItem or PutBackItem or LoopItem or BranchItem:
                VisitControl(item, run, contents);
                break;
        }
    }

    /// <summary>Where the parts of where the players stand lie that the point does not hold.</summary>
    private IEnumerable<Stand> StandsAt(IrEvaluate evaluate, Contents contents)
    {
        foreach (var value in evaluate.Standing)
        {
            var whole = _views.Whole(value);
            if (!contents.Holds(_places.Point, value.Space, whole) && contents.Find(whole, value.Space) is { } place)
            {
                yield return new Stand(value.Space, place);
            }
        }
    }

    /// <summary>A place that holds all pieces as they are; the game's gradients are raw.</summary>
    private VectorPlace? PlaceOf(IReadOnlyList<IrValue> pieces, Contents contents) =>
        contents.PlacesOf(_views.Whole(pieces[0])).FirstOrDefault(place => place.Kind != PlaceKind.Field
            && pieces.All(piece => contents.Holds(place, piece.Space, _views.Whole(piece))));

    private VectorPlace Gather(IrLeastSquares node, Run run, Contents contents)
    {
        var place = _places.NewTemporary("right", ((WindowType)node.Columns.Window.Type).Space);
        foreach (var piece in node.Right)
        {
            Store(new KernelStore(place, piece), NewKernel(piece.Space, null, run), run, contents);
        }

        return place;
    }

    private void VisitControl(Item item, Run run, Contents contents)
    {
        var overwritten = OverwrittenBy(item, contents);
        Keep(overwritten, EndOf(item), run, contents);
        if (item is BranchItem branch)
        {
            var (then, @else) = (contents.Copy(), contents.Copy());
            Walk(branch.Then, then);
            Walk(branch.Else, @else);
            contents.Join(then, @else);
            return;
        }

        contents.Forget(overwritten);
        if (item is LoopItem loop)
        {
            Walk(loop.Body, contents.Copy());
        }
    }

    private Overwrite[] OverwrittenBy(Item item, Contents contents) => Overwrites.Of(item, _places)
        .Where(entry => entry.By is null || !contents.Holds(entry.Place, entry.Player, _views.Whole(entry.By)))
        .ToArray();

    private void Visit(KernelItem item, Run run, Contents contents)
    {
        var kernel = item.Kernel;
        _visited[kernel] = Next();
        foreach (var use in kernel.Body.SelectMany(IrUses.Of).Where(use => !use.IsNumber).Distinct().ToArray())
        {
            Bring(use, kernel, contents);
        }

        foreach (var store in StoresOf(item, run, contents).ToArray())
        {
            Store(store, item, run, contents);
        }
    }

    private void Visit(RequireItem require, Run run, Contents contents)
    {
        if (!contents.Holds(require.Place, require.Value.Space, _views.Whole(require.Value)))
        {
            var last = run.Last(require.Value.Space);
            var item = last is not null && CanMake(last.Kernel, require.Value) ? last : NewKernel(require.Value.Space, null, run);
            Store(StoreFor(require), item, run, contents);
        }
    }

    /// <summary>A number that a kernel gives cannot be spread in that kernel.</summary>
    private bool CanMake(Kernel kernel, IrValue value) =>
        _views.SpreadOf(_views.Whole(value)) is not { } spread || !_views.IsGivenBy(kernel, spread.Number);

    /// <summary>A kernel more, before another or before the current item.</summary>
    private KernelItem NewKernel(Space space, KernelItem? before, Run run)
    {
        var item = run.Insert(new Kernel(space), before);
        _visited[item.Kernel] = before is null ? Next() : _visited[before.Kernel] - 1;
        return item;
    }

    /// <summary>Moments are two apart: between two kernels there is one for a kernel put before the second.</summary>
    private int Next() => _now += 2;

    /// <summary>Makes a value readable in a kernel: it makes it, spreads it, or loads it from where it lies.</summary>
    private void Bring(IrValue use, Kernel kernel, Contents contents)
    {
        var whole = _views.Whole(use);
        if (kernel.Makes(whole) || kernel.Loads.Exists(load => load.Value == whole))
        {
            return;
        }

        if (_views.SpreadOf(whole) is { } spread)
        {
            kernel.Body.Insert(0, spread);
            return;
        }

        var place = InWindow(whole, kernel, contents) ?? contents.Find(whole, kernel.Space)
            ?? throw new InvalidOperationException($"{whole} lies nowhere when a kernel reads it");
        kernel.Loads.Add(new KernelLoad(whole, place));
    }

    /// <summary>A place in a window whose vectors the kernel reads anyway.</summary>
    private static VectorPlace? InWindow(IrValue value, Kernel kernel, Contents contents) => contents.PlacesOf(value)
        .FirstOrDefault(place => place.Kind is PlaceKind.Written or PlaceKind.Element && contents.Holds(place, kernel.Space, value)
            && kernel.Combinations.Any(combine => combine.Columns.Window == place.Window));

    /// <summary>
    /// What a kernel stores: what is required behind it in its run (of its own values, and copies that ride with it),
    /// and what a later kernel reads.
    /// </summary>
    private IEnumerable<KernelStore> StoresOf(KernelItem item, Run run, Contents contents)
    {
        var required = run.RequiredBehind().Where(require => require.Value.Space == item.Kernel.Space).ToArray();
        foreach (var require in required)
        {
            if (item.Kernel.Makes(require.Value) || RidesWith(item, require, run, contents))
            {
                yield return StoreFor(require);
            }
        }

        foreach (var made in item.Kernel.Body.Select(node => node.Result).Where(made => !made.IsNumber))
        {
            var isKept = _views.SpreadOf(made) is not null || required.Any(require => require.Value == made);
            if (!isKept && Views.PlayersOf(made.Space).Any(player => _lifetimes.IsReadAfter(made, player, item.Position)))
            {
                yield return new KernelStore(_places.NewTemporary(made), made);
            }
        }
    }

    /// <summary>A copy rides with the last kernel over its space that touches the value, else with the last one.</summary>
    private bool RidesWith(KernelItem item, RequireItem require, Run run, Contents contents)
    {
        var whole = _views.Whole(require.Value);
        var isAtHand = _views.SpreadOf(whole) is { } spread
            ? !run.KernelsBehind().Prepend(item).Any(kernel => _views.IsGivenBy(kernel.Kernel, spread.Number))
            : contents.Find(whole, require.Value.Space) is not null;
        if (!isAtHand || run.MakesBehind(whole) || contents.Holds(require.Place, require.Value.Space, whole))
        {
            return false;
        }

        bool Touches(Kernel kernel) => kernel.Body.SelectMany(IrUses.Of).Any(use => _views.Whole(use) == whole);
        var later = run.KernelsBehind().Select(kernel => kernel.Kernel).Where(kernel => kernel.Space == item.Kernel.Space);
        return Touches(item.Kernel) ? !later.Any(Touches) : !later.Any();
    }

    private static KernelStore StoreFor(RequireItem require) =>
        new(require.Place, require.Value) { Origin = require.Origin };

    private void Store(KernelStore store, KernelItem item, Run run, Contents contents)
    {
        var (place, value) = (store.Place, store.Value);
        var whole = _views.Whole(value);
        Bring(value, item.Kernel, contents);
        var players = Views.PlayersOf(value.Space).ToArray();
        foreach (var over in _places.WrittenOver(place))
        {
            foreach (var old in contents.In(over, value.Space).Where(old => over != place || old != whole).ToArray())
            {
                Keep(old, ReadAfter(old, EndOf(run.Current)), over, players, item, run, contents);
            }

            contents.Forget(over, players);
        }

        item.Kernel.Stores.Add(store);
        contents.Set(place, players, whole, _visited[item.Kernel]);
    }
}
