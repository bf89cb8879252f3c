using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>The one textual form of the IR: for dumps, goldens and the debugger.</summary>
public static class IrPrinter
{
    public static string Print(IrOptimizer optimizer)
    {
        var text = new StringBuilder();
        foreach (var instance in optimizer.Instances)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Print(instance));
        }

        return text.ToString();
    }

    public static string Print(IrInstance instance)
    {
        var text = new StringBuilder();
        var path = instance.Bound.Path.Length == 0 ? "the optimizer" : instance.Bound.Path;
        text.Append($"{path}: {instance.Bound.Rule} on {Print(instance.Bound.Space)}{(instance.StepsWithinAnother ? ", within the one around it" : "")}\n");
        foreach (var cell in instance.Cells)
        {
            text.Append($"  {cell.Kind.ToString().ToLowerInvariant()} {cell.Name}: {Print(cell.Type)}\n");
        }

        Print(text, instance.Body, "  ");
        return text.ToString();
    }

    private static void Print(StringBuilder text, IrBlock block, string indent)
    {
        foreach (var node in block.Nodes)
        {
            text.Append(indent).Append(Head(node)).Append('\n');
            switch (node)
            {
                case IrLoop loop:
                    Print(text, loop.Body, indent + "  ");
                    text.Append(loop.Until is null ? "" : $"{indent}until {loop.Until}\n");
                    break;
                case IrStep { With: { } with }:
                    Print(text, with.Body, indent + "  ");
                    break;
                case IrBranch branch:
                    Print(text, branch.Then, indent + "  ");
                    text.Append(branch.Else.Nodes.Count == 0 ? "" : $"{indent}else\n");
                    Print(text, branch.Else, indent + "  ");
                    break;
            }
        }
    }

    internal static string Head(IrNode node) => node switch
    {
        IrMake make => $"{make.Result} = {Made(make)} : {Print(make.Result.Type)}",
        IrStore store => $"store {store.Cell} <- {store.Value}{PartOf(store)}",
        IrPush push => $"push {List(push.Pieces)} to {push.Window}{(push.When is { } when ? $" when {when}" : "")}",
        IrClear clear => $"clear {clear.Window}",
        IrDraw draw => $"{draw.Result} = {(draw.Result.Type == NumberType.Real ? "uniform" : "next draw")}",
        IrExpose expose => $"expose {expose.Symbol.Name} = {expose.Value}",
        IrReport report => $"report {report.Reported.Name} = {report.Value}",
        IrEvaluate evaluate =>
            $"{evaluate.Field} = evaluate{(evaluate.MayBeKnown ? " unless known" : "")}{(evaluate.When is { } when ? $" if {when}" : "")} at {List(evaluate.At)}{For(evaluate)}, "
                + $"fields {Bits(evaluate.Fields)}{Losses(evaluate)}",
        IrSample sample => sample.IsAutomatic ? "draw" : "sample",
        IrReset reset => $"reset {reset.Instance.Path}",
        IrStep step => $"step {step.Instance.Path}{(step.KeepsSample ? " keeping sample" : "")}{Answered(step)}{With(step)}",
        IrStepped stepped => $"{stepped.Instance.Path} has made its step",
        IrStop stop => $"stop when {stop.Condition}",
        IrKeep keep => $"keep {keep.Kept}",
        IrPutBack putBack => $"put back {putBack.Kept}",
        IrForget => "forget",
        IrLoop loop => $"repeat {loop.Count} as {loop.Index}",
        IrBranch branch => $"if {branch.Condition}",
        _ => node.GetType().Name,
    };

    private static string With(IrStep step) => step.With is { } with ? $" with field = {with.Seen}" : "";

    /// <summary>For whom an evaluation is made, where it is made for another instance.</summary>
    private static string For(IrEvaluate evaluate) => evaluate.Asked is not { } asked ? ""
        : (asked.IsThere ? " where it asks" : " for it") + (asked.IsOwn ? ", of those asked" : "")
            + (asked.BringsLosses ? ", with its losses" : "");

    private static string Answered(IrStep step) =>
        !step.IsAnswered ? "" : step.Answer is { } answer ? $", answered by {answer}" : ", answered";

    private static string Made(IrMake make) => make switch
    {
        IrConstant constant => System.Convert.ToString(constant.Value, CultureInfo.InvariantCulture),
        IrProperty property => $"property {property.Result.Name}",
        IrForeign foreign => $"foreign {foreign.Symbol.Name}",
        IrStepCount count => count.Instance.Path.Length == 0 ? "t" : $"t of {count.Instance.Path}",
        IrHasStepped stepped => $"{stepped.Instance.Path} has stepped",
        IrLoad load => $"load {load.Cell}",
        IrElementwise elementwise => $"{Word(elementwise.Operation)} {List(elementwise.Operands)}",
        IrSelect select => $"if {select.Condition} then {select.Then} else {select.Else}",
        IrSpread spread => $"spread {spread.Number}",
        IrPart part => $"part {part.Of}",
        IrPick pick => $"pick {pick.Of} of {pick.Player}",
        IrByPlayer byPlayer => $"by player {string.Join(", ", byPlayer.Numbers.Select(n => n?.ToString() ?? "-"))}",
        IrReduce reduce => $"{Word(reduce.Reduction)} {List(reduce.Operands)}",
        IrCollapse collapse => $"{Word(collapse.Reduction)} of {collapse.Of}",
        IrCount count => $"count of {count.Window}",
        IrPosition position => $"position {position.Index} in {position.Window}",
        IrMeasure measure => $"{Word(measure.Measure)} of {measure.Columns}",
        IrLeastSquares least => $"least squares {Word(least.Solver)} of {least.Columns} for {List(least.Right)}, ridge {least.Ridge}"
            + (least.Against is { } against ? $", against {against}" : ""),
        IrScale scale => $"scale {scale.Of}, {scale.By}",
        IrCombine combine => $"combine {combine.Columns}, {combine.Coefficients}",
        IrElement element => $"{element.Window} at {element.Position}",
        IrExternCall call => $"{call.Fn.Name} of {List(call.Operands)}",
        IrNormal normal => $"normal {normal.Draw}",
        IrLength length => $"length of {Print(length.Space)}",
        _ => make.GetType().Name,
    };

    private static string Word(System.Enum value) => value.ToString().ToLowerInvariant();

    private static string List(IEnumerable<IrValue> values) => string.Join(", ", values);

    private static string PartOf(IrStore store) =>
        store.Cell.Type is VectorType cell && cell.Space != store.Value.Space ? $" at {Print(store.Value.Space)}" : "";

    private static string Losses(IrEvaluate evaluate) => evaluate.Losses.Count == 0
        ? ""
        : $", losses {string.Join(", ", evaluate.Losses.Select(loss => $"{loss.Key} = {loss.Value}"))}";

    private static string Bits(ulong players) => players == 0
        ? "none"
        : string.Join(" ", Enumerable.Range(0, 64).Where(player => (players >> player & 1) != 0));

    public static string Print(Space space) =>
        space.Count == 1 ? $"player {space.First}" : $"players {space.First}..{space.End - 1}";

    public static string Print(BoundType type) => type switch
    {
        VectorType vector => $"vector of {Print(vector.Space)}",
        CoefficientsType { Grain: Grain.Whole } => "coefficients",
        CoefficientsType coefficients => $"coefficients per {Word(coefficients.Grain)}",
        WindowType window => $"window of {window.Size} of {Print(window.Space)}",
        MaskType mask => $"mask of {Print(mask.Space)}",
        NumberType { Grain: Grain.Whole } number => Word(number.Scalar),
        NumberType number => $"{Word(number.Scalar)} per {Word(number.Grain)}",
        _ => type.ToString(),
    };
}
