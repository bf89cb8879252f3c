using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dsl.Parser.Binding;

/// <summary>Writes one instance, its statements one a line.</summary>
internal sealed class BoundInstancePrinter(BoundOptimizer optimizer, BoundInstance instance, StringBuilder text)
{
    private readonly BoundExpressionPrinter _expressions = new(optimizer.Players, instance);

    public void Print()
    {
        var path = instance.Path.Length == 0 ? "" : instance.Path + ": ";
        var draws = instance.DrawsFirst ? ", draws first" : "";
        Line(0, $"{path}{instance.Rule} on {_expressions.Name(instance.Space)}{draws}");
        foreach (var parameter in instance.Parameters)
        {
            Print(parameter);
        }

        foreach (var state in instance.States)
        {
            var first = state.First is null ? "" : $" = {_expressions.Print(state.First)}";
            Line(1, $"state {state.Name}: {_expressions.Name(state.Type)}{first}");
        }

        Print(instance.Body, 1);
    }

    private void Print(BoundParameter parameter)
    {
        var role = parameter.IsConst ? "const" : parameter.IsSettable ? "settable" : "computed";
        var argument = _expressions.Print(parameter.Argument);
        Line(1, $"{role} {parameter.Name}: {_expressions.Name(parameter.Type)} = {argument}");
    }

    private void Print(IReadOnlyList<BoundStatement> body, int depth)
    {
        foreach (var statement in body)
        {
            Print(statement, depth);
        }
    }

    private void Print(BoundStatement statement, int depth)
    {
        switch (statement)
        {
            case BoundLet let:
                var value = _expressions.Print(let.Value);
                Line(depth, $"let {let.Local.Name}: {_expressions.Name(let.Local.Type)} = {value}");
                break;
            case BoundAssign assign:
                Line(depth, $"{Name(assign.Target)} <- {_expressions.Print(assign.Value)}");
                break;
            case BoundStep step:
                var seen = step.Field is { } field ? $" with field = {_expressions.Print(field)}" : "";
                Line(depth, $"step {step.Instance.Path}{(step.KeepsSample ? " keeping sample" : "")}{seen}");
                break;
            case BoundSimultaneous joint:
                Line(depth, "simultaneous {");
                Print(joint.Steps, depth + 1);
                Line(depth, "}");
                break;
            case BoundRepeat repeat:
                Line(depth, $"repeat {_expressions.Print(repeat.Count)} as {repeat.Index.Name} {{");
                Print(repeat.Body, depth + 1);
                Line(depth, repeat.Until is { } until ? $"}} until {_expressions.Print(until)}" : "}");
                break;
            case BoundIf branch:
                Print(branch, depth);
                break;
            case BoundAttempt attempt:
                Print(attempt, depth);
                break;
            case BoundStop stop:
                Line(depth, $"stop when {_expressions.Print(stop.Condition)}");
                break;
            case BoundReport report:
                var reported = _expressions.Print(report.Value);
                Line(depth, $"report {report.Reported.Name}: {_expressions.Name(report.Reported.Type)} = {reported}");
                break;
            case BoundReset reset:
                Line(depth, $"reset {string.Join(", ", reset.Base.Instances.Select(instance => instance.Path))}");
                break;
            case BoundSample:
                Line(depth, "sample");
                break;
            case BoundPush push:
                Line(depth, $"{push.Window.Name}.push({_expressions.Print(push.Value)})");
                break;
            case BoundClear clear:
                Line(depth, $"{clear.Window.Name}.clear()");
                break;
        }
    }

    private void Print(BoundIf branch, int depth)
    {
        Line(depth, $"if {_expressions.Print(branch.Condition)} {{");
        Print(branch.Then, depth + 1);
        if (branch.Else.Count > 0)
        {
            Line(depth, "} else {");
            Print(branch.Else, depth + 1);
        }

        Line(depth, "}");
    }

    private void Print(BoundAttempt attempt, int depth)
    {
        var restored = attempt.Restoring.IsEverything ? "" : $" restoring ({string.Join(", ", Names(attempt.Restoring))})";
        Line(depth, $"attempt{restored} {{");
        Print(attempt.Body, depth + 1);
        if (attempt.Accept is { } accept)
        {
            Line(depth, $"}} accept when {_expressions.Print(accept)} {{");
            Print(attempt.Accepted, depth + 1);
        }

        if (attempt.Rejected.Count > 0)
        {
            Line(depth, "} else {");
            Print(attempt.Rejected, depth + 1);
        }

        Line(depth, "}");
    }

    private IEnumerable<string> Names(BoundRestoring restoring) => restoring.Points.Select(_expressions.Point)
        .Concat(restoring.States.Select(state => state.Name))
        .Concat(restoring.Bases.Select(known => known.Name))
        .Concat(restoring.StatesOfBases.Select(known => $"{known.Name}.state"));

    private string Name(BoundTarget target) => target switch
    {
        BoundPointTarget point => _expressions.Point(point.Space),
        BoundSymbolTarget symbol => symbol.Symbol.Name,
        BoundBaseStateTarget state => $"{state.Base.Name}.state",
        _ => "?",
    };

    private void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
}
