using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>A schedule as text: vectors and where they lie, kernels with what they move, blocks with what they do.</summary>
public static class SchedulePrinter
{
    public static string Print(Schedule schedule) => string.Join("\n", schedule.Instances.Select(Print));

    private static string Print(ScheduledInstance instance)
    {
        var text = new StringBuilder();
        var path = instance.Bound.Path.Length == 0 ? "the optimizer" : instance.Bound.Path;
        text.Append($"{path}: {instance.Bound.Rule} on {IrPrinter.Print(instance.Bound.Space)}\n");
        foreach (var vector in instance.Vectors)
        {
            text.Append($"  {vector.Kind.ToString().ToLowerInvariant()} {Place(vector)} of {IrPrinter.Print(vector.Space)}\n");
        }

        foreach (var kernel in instance.Kernels)
        {
            Print(text, kernel);
        }

        foreach (var block in instance.Blocks)
        {
            text.Append($"  block {block.Number}\n");
            Print(text, block.Acts, instance, "    ");
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, Kernel kernel)
    {
        text.Append($"  kernel {kernel.Name} over {IrPrinter.Print(kernel.Space)}\n");
        foreach (var load in kernel.Loads)
        {
            text.Append($"    {load.Value} = {Place(load.Place)}\n");
        }

        foreach (var make in kernel.Body)
        {
            text.Append($"    {IrPrinter.Head(make)}\n");
        }

        foreach (var store in kernel.Stores)
        {
            text.Append($"    {Place(store.Place)} <- {store.Value}\n");
        }

        if (kernel.Row is { } row)
        {
            text.Append($"    multiply {row.Solver.Columns} with {Place(row.Next)} and {Place(row.Right)}\n");
        }
    }

    /// <summary>Vectors of the arena by their number too, since temporaries share.</summary>
    private static string Place(VectorPlace place) => place switch
    {
        { Kind: PlaceKind.Next } => $"next of {place.Name}",
        { Kind: PlaceKind.Written } => $"last of {place.Name}",
        { Position: { } position } => $"{place.Name} at {position}",
        { Index: < 0 } => place.Name,
        _ => $"{place.Name}#{place.Index}",
    };

    private static void Print(StringBuilder text, IEnumerable<Act> acts, ScheduledInstance instance, string indent)
    {
        foreach (var act in acts)
        {
            text.Append(indent).Append(Head(act, instance)).Append('\n');
            switch (act)
            {
                case Loop loop:
                    Print(text, loop.Body, instance, indent + "  ");
                    break;
                case Choice choice:
                    Print(text, choice.Then, instance, indent + "  ");
                    text.Append(choice.Else.Count == 0 ? "" : $"{indent}else\n");
                    Print(text, choice.Else, instance, indent + "  ");
                    break;
            }
        }
    }

    private static string Head(Act act, ScheduledInstance instance) => act switch
    {
        Launch launch => $"launch {launch.Kernel.Name}",
        Compute { Node: IrMake make } => $"{Home(make.Result, instance)} {IrPrinter.Head(make)}",
        Compute compute => IrPrinter.Head(compute.Node),
        Solve solve => $"{IrPrinter.Head(solve.Node)}, in {Place(solve.Place)}{(solve.IsMultiplied ? ", multiplied" : "")}",
        ChangeWindow change => IrPrinter.Head(change.Node),
        TakeLoss loss => $"{Home(loss.Value, instance)} {loss.Value} = loss of {loss.Player}",
        AskSample ask => $"{IrPrinter.Head(ask.Node)}, then block {ask.Next.Number}",
        AskEvaluation ask => $"{IrPrinter.Head(ask.Node)}, then block {ask.Next.Number}",
        CallInstance call => IrPrinter.Head(call.Node),
        ResetInstance reset => IrPrinter.Head(reset.Node),
        CallAnswered call => IrPrinter.Head(call.Node),
        CallWith call => $"{IrPrinter.Head(call.Node)}, then block {call.After.Number}; when it asks",
        GiveField give => $"give the field, in block {give.Head.Number}",
        KeepSample => "keep the sample",
        EndKeepSample => "keep the sample no more",
        BeginLoop begin => $"{begin.Loop.Index} = 0",
        LeaveLoop leave => $"unless {leave.Loop.Index} < {leave.Loop.Count} go to block {leave.After.Number}",
        NextPass next => Next(next),
        GoUnless go => $"unless {go.Condition} go to block {go.Target.Number}",
        Go go => $"go to block {go.Target.Number}",
        Loop loop => $"{IrPrinter.Head(loop.Node)}{(loop.Node.Until is { } until ? $" until {until}" : "")}",
        Choice choice => $"if {choice.Condition}",
        KeepState keep => IrPrinter.Head(keep.Node),
        PutBackState putBack => IrPrinter.Head(putBack.Node),
        StopWhen stop => $"stop when {stop.Condition}",
        End => "done",
        _ => act.GetType().Name,
    };

    private static string Next(NextPass next) =>
        (next.Loop.Until is { } until ? $"if {until} go to block {next.After.Number}, else " : "")
        + $"count {next.Loop.Index} and go to block {next.Head.Number}";

    private static string Home(IrValue value, ScheduledInstance instance) =>
        instance.Homes.TryGetValue(value, out var home) ? home.ToString().ToLowerInvariant() : "inline";
}
