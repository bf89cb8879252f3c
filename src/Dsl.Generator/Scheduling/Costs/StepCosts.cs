using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>
/// What a step of each instance costs with all below it: loops run as often as parameters say, branches go the way that
/// parameters say or else their dearer one. It is a step after the first. What it had to assume is said.
/// </summary>
internal sealed class StepCosts
{
    private readonly ParameterNumbers _numbers;
    private readonly NumbersOfVectors _ofVectors;
    private readonly Dictionary<BoundInstance, StepCost> _steps = [];
    private readonly List<string> _assumptions = [];

    public StepCosts(Schedule schedule)
    {
        _numbers = new ParameterNumbers(schedule.Instances);
        _ofVectors = new NumbersOfVectors(schedule.Instances);
        foreach (var instance in schedule.Instances.Reverse())
        {
            _steps[instance.Bound] = Of(instance.Items, instance);
        }
    }

    public IReadOnlyList<string> Assumptions => [.. _assumptions.Distinct()];

    /// <summary>It may cost more than is said: how often a loop goes round is known only when it runs.</summary>
    public bool MayBeMore { get; private set; }

    public StepCost Of(BoundInstance instance) => _steps[instance];

    /// <summary>How often a loop goes round, or an instance that is stepped with a field asks for it.</summary>
    public double RoundsOf(LoopItem loop) =>
        loop.Node is IrLoop node ? _numbers.Of(node.Count) ?? 1 : _steps[((IrStep)loop.Node).Instance].Evaluations;

    private StepCost Of(IReadOnlyList<Item> items, ScheduledInstance instance) =>
        items.Aggregate(Pushing(items), (cost, item) => cost.Plus(Of(item, instance)));

    private StepCost Of(Item item, ScheduledInstance instance) => item switch
    {
        SampleItem => new StepCost { Samples = 1 },
        EvaluateItem evaluate => Evaluation(evaluate),
        StepItem step => Step(step.Node),
        LoopItem { Node: IrStep step } loop =>
            Step(step).Answered(alsoDrawn: false).Plus(Of(loop.Body, instance).Times(RoundsOf(loop))),
        LoopItem loop => Loop(loop, Of(loop.Body, instance)),
        BranchItem branch => Branch(branch, Of(branch.Then, instance), Of(branch.Else, instance)),
        StopItem stop => Stop(stop),
        PushItem push => Push(push, instance),
        _ => PassesOf(item, instance).Aggregate(StepCost.Nothing, (cost, pass) => cost.Plus(new StepCost { Moved = pass.Moved })),
    };

    public static IEnumerable<Pass> PassesOf(Item item, ScheduledInstance instance) => item switch
    {
        KernelItem kernel => [Pass.Of(kernel.Kernel)],
        SolveItem solve => Pass.Of(solve),
        NumberItem { Node: IrMeasure measure } => Pass.Of(measure, instance.Ir.Body),
        _ => [],
    };

    private StepCost Evaluation(EvaluateItem item)
    {
        var node = item.Node;
        if (node.MayBeKnown)
        {
            Assume(item, "asks for what may be known");
        }
        else if (node.When is not null || node.Asked is { IsOwn: true } or { Players: not ulong.MaxValue })
        {
            Assume(item, "is asked for in any case");
        }

        return new StepCost { Evaluations = 1, Cleared = Traffic.Of(Views.PlayersOf(node.Fields), 1) }
            .Plus(node.When is { } when ? Deciding(when) : StepCost.Nothing);
    }

    /// <summary>Where a push is refused, what was multiplied beside may not be enough, and all is multiplied once more.</summary>
    private StepCost Push(PushItem item, ScheduledInstance instance)
    {
        if (item.Node.When is not null && instance.Kernels.Any(kernel => kernel.Row?.Solver.Columns.Window == item.Node.Window))
        {
            Assume(item, "is carried out");
        }

        return StepCost.Nothing;
    }

    private StepCost Stop(StopItem item)
    {
        Assume(item, "does not end the run");
        return Deciding(item.Node.Condition);
    }

    private StepCost Step(IrStep node)
    {
        var cost = _steps[node.Instance];
        return node.IsAnswered ? cost.Answered(alsoDrawn: true)
            : node.KeepsSample ? cost with { Samples = Math.Max(0, cost.Samples - 1) }
            : cost;
    }

    private StepCost Loop(LoopItem loop, StepCost body)
    {
        var node = (IrLoop)loop.Node;
        var rounds = RoundsOf(loop);
        if (_numbers.Of(node.Count) is null)
        {
            MayBeMore = true;
            Assume(loop, "goes round once");
        }
        else if (node.Until is not null)
        {
            Assume(loop, $"goes round {rounds.ToString("0", CultureInfo.InvariantCulture)} times, as often as it may");
        }

        var until = node.Until is { } condition ? Deciding(condition) : StepCost.Nothing;
        return Deciding(node.Count).Plus(body.Plus(until).Times(rounds));
    }

    /// <summary>Which way a branch goes after the first step; null where that is known only when it runs.</summary>
    public bool? WayOf(BranchItem branch) => _numbers.Holds(branch.Node.Condition);

    private StepCost Branch(BranchItem branch, StepCost then, StepCost @else)
    {
        if (WayOf(branch) is { } way)
        {
            return way ? then : @else;
        }

        Assume(branch, "goes its dearer way");
        return Deciding(branch.Node.Condition).Plus(then.Dearer(@else));
    }

    /// <summary>Whether vectors are pushed is decided once for all that are pushed by one truth.</summary>
    private StepCost Pushing(IReadOnlyList<Item> items) => items.OfType<PushItem>().Select(push => push.Node.When)
        .OfType<IrValue>().Distinct().Aggregate(StepCost.Nothing, (cost, when) => cost.Plus(Deciding(when)));

    private StepCost Deciding(IrValue by) => _ofVectors.Contains(by) ? new StepCost { Synchronisations = 1 } : StepCost.Nothing;

    private void Assume(Item item, string what)
    {
        if (item.Origin is { } origin)
        {
            _assumptions.Add($"`{Origins.HeadOf(origin)}` {what}");
        }
    }
}
