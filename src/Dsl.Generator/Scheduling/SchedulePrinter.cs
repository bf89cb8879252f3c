using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>A schedule as text, for dumps: of each instance its vectors, its blocks and its kernels.</summary>
public static class SchedulePrinter
{
    public static string Print(Schedule schedule) => string.Join("\n", schedule.Instances.Select(Print));

    private static string Print(ScheduledInstance instance)
    {
        var text = new StringBuilder();
        var path = instance.Bound.Path.Length == 0 ? "the optimizer" : instance.Bound.Path;
        Line(text, 0, $"{path}: {instance.Bound.Rule} on {IrPrinter.Print(instance.Bound.Space)}");
        foreach (var place in instance.Vectors)
        {
            Line(text, 1, $"vector {place.Index} {place}: {Word(place.Kind)} of {IrPrinter.Print(place.Space)}");
        }

        foreach (var block in instance.Blocks)
        {
            Line(text, 1, $"block {block.Number}");
            Print(text, 2, block.Acts);
        }

        foreach (var kernel in instance.Kernels)
        {
            Print(text, kernel);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, int depth, IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            Line(text, depth, Head(act));
            switch (act)
            {
                case Loop loop:
                    Print(text, depth + 1, loop.Body);
                    break;
                case Choice choice:
                    Print(text, depth + 1, choice.Then);
                    Line(text, depth, "else");
                    Print(text, depth + 1, choice.Else);
                    break;
            }
        }
    }

    private static string Head(Act act) => act switch
    {
        Launch launch => $"launch {launch.Kernel.Name}",
        Compute compute => IrPrinter.Head(compute.Node),
        TakeLoss loss => $"{loss.Value} = loss of player {Number(loss.Player)}",
        AskSample ask => $"{IrPrinter.Head(ask.Node)}, then {Name(ask.Next)}",
        AskEvaluation ask => $"{IrPrinter.Head(ask.Node)}, then {Name(ask.Next)}",
        CallInstance call => IrPrinter.Head(call.Node),
        KeepSample => "keep sample",
        EndKeepSample => "keep sample no more",
        BeginLoop begin => $"{begin.Loop.Index} = 0",
        LeaveLoop leave => $"if {leave.Loop.Index} >= {leave.Loop.Count} go {Name(leave.After)}",
        NextPass { Loop.Until: { } until } pass =>
            $"next {pass.Loop.Index}, go {Name(pass.Head)} until {until}, then {Name(pass.After)}",
        NextPass pass => $"next {pass.Loop.Index}, go {Name(pass.Head)}",
        GoUnless go => $"unless {go.Condition} go {Name(go.Target)}",
        Go go => $"go {Name(go.Target)}",
        Loop loop => IrPrinter.Head(loop.Node),
        Choice choice => $"if {choice.Condition}",
        End => "end",
        _ => act.GetType().Name,
    };

    private static void Print(StringBuilder text, Kernel kernel)
    {
        var reason = kernel.Reason.Length == 0 ? "" : $": {kernel.Reason}";
        Line(text, 1, $"kernel {kernel.Name} on {IrPrinter.Print(kernel.Space)}{reason}");
        foreach (var load in kernel.Loads)
        {
            Line(text, 2, $"{load.Value} = load {load.Place}");
        }

        foreach (var node in kernel.Body)
        {
            Line(text, 2, IrPrinter.Head(node));
        }

        foreach (var store in kernel.Stores)
        {
            Line(text, 2, $"store {store.Place} <- {store.Value}");
        }
    }

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line).Append('\n');

    private static string Name(Block block) => $"block {Number(block.Number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(PlaceKind kind) => kind.ToString().ToLowerInvariant();
}
