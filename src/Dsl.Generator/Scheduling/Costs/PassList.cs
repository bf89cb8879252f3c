using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>The passes of an optimizer, instance by instance, each with how often one step goes through it.</summary>
internal sealed class PassList
{
    private const string EndOfStep = "the step is done";

    private readonly Schedule _schedule;
    private readonly StepCosts _costs;
    private readonly Dictionary<BoundInstance, double> _times = [];
    private readonly List<KernelCost> _passes = [];

    private PassList(Schedule schedule, StepCosts costs) => (_schedule, _costs) = (schedule, costs);

    public static IReadOnlyList<KernelCost> Of(Schedule schedule, StepCosts costs)
    {
        var list = new PassList(schedule, costs);
        list._times[schedule.Bound.Root] = 1;
        foreach (var instance in schedule.Instances)
        {
            list.Visit(instance, instance.Items, list._times.TryGetValue(instance.Bound, out var times) ? times : 0, EndOfStep);
        }

        return list._passes;
    }

    private void Visit(ScheduledInstance instance, IReadOnlyList<Item> items, double times, string end)
    {
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var pass in StepCosts.PassesOf(items[i], instance))
            {
                _passes.Add(CostOf(pass, instance, times, Ends.Of(items, i, end)));
            }

            Enter(instance, items[i], times);
        }
    }

    private KernelCost CostOf(Pass pass, ScheduledInstance instance, double times, string reason)
    {
        var path = instance.Bound.Path;
        var players = Views.PlayersOf(pass.Space).Select(player => _schedule.Bound.Players[player].Name);
        return new KernelCost(path.Length == 0 ? pass.Name : $"{path}.{pass.Name}", [.. players])
        {
            Reads = pass.Reads,
            Writes = pass.Writes,
            TimesPerStep = times,
            Reason = reason,
        };
    }

    private void Enter(ScheduledInstance instance, Item item, double times)
    {
        switch (item)
        {
            case StepItem step:
                Step(step.Node, times);
                break;
            case LoopItem loop:
                if (loop.Node is IrStep within)
                {
                    Step(within, times);
                }

                Visit(instance, loop.Body, times * _costs.RoundsOf(loop), Ends.OfBody(item));
                break;
            case BranchItem branch:
                var way = _costs.WayOf(branch);
                Visit(instance, branch.Then, way == false ? 0 : times, Ends.OfBody(item));
                Visit(instance, branch.Else, way == true ? 0 : times, Ends.OfBody(item));
                break;
        }
    }

    private void Step(IrStep node, double times) =>
        _times[node.Instance] = (_times.TryGetValue(node.Instance, out var before) ? before : 0) + times;
}
