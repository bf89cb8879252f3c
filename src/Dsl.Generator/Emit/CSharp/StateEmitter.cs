using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>How a machine shows what it holds: what lasts, what a step carries across a request, and what can be set.</summary>
internal sealed class StateEmitter(CSharpWriter writer, MachineScope scope, OptimizerNames names)
{
    private readonly ScheduledInstance _instance = scope.Instance;

    public void Emit()
    {
        EmitVisit("VisitState", "state", State());
        EmitVisit("VisitStep", "step", Step());
        EmitVisit("VisitProperties", "properties", Properties());
        EmitStatements();
    }

    private void EmitVisit(string method, string visitor, IEnumerable<string> calls)
    {
        var lines = calls.ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Block($"protected override void {method}(StateVisitor<T> {visitor})", () => Array.ForEach(lines, writer.Line));
    }

    private IEnumerable<string> State() => Vectors("state", PlaceKind.State)
        .Concat(_instance.Windows.Select(scope.Names.Of).Select(window => $"state.Window(\"{Named(window)}\", {window});"))
        .Concat(_instance.Solvers.Select(scope.Names.Of).Select(solver => $"state.LeastSquares(\"{Named(solver)}\", {solver});"))
        .Concat(Cells("state", IrCellKind.State))
        .Concat(_instance.Bound.Children.Select(child => $"state.Machine(\"{scope.Names.Of(child)}\", {scope.Names.Of(child)});"));

    private IEnumerable<string> Step() => Vectors("step", PlaceKind.Variable, PlaceKind.Temporary)
        .Concat(Cells("step", IrCellKind.Variable))
        .Concat(_instance.CoefficientCells.Select(scope.Names.Of).Concat(_instance.Coefficients.Select(scope.Names.Field))
            .Select(held => $"step.Coefficients(\"{Named(held)}\", {held});"))
        .Concat(scope.Held.Select(value => Number("step", scope.Names.Field(value), (NumberType)value.Type)))
        .Concat(MachineSlots.Values(_instance).Select(value => Number("step", scope.Slots(value), (NumberType)value.Type)))
        .Concat(_instance.Kept.Select(scope.Names.Of).Select(name => $"step.Kept(\"{Named(name)}\", {name});"))
        .Concat(WholeReductions().Select(value => $"step.Number(\"{Named(scope.Names.Partials(value))}\", {scope.Names.Partials(value)});"))
        .Concat(scope.Given.Select(given => Number("step", scope.Names.Given(given.Symbol), (NumberType)given.Symbol.Type)));

    private IEnumerable<string> Vectors(string visitor, params PlaceKind[] kinds) => _instance.Vectors
        .Where(vector => kinds.Contains(vector.Kind))
        .Select(vector => (Name: scope.Names.Of(vector), Pieces: scope.Pieces(vector.Space)))
        .Select(vector => $"{visitor}.Vector(\"{Named(vector.Name)}\", {vector.Name}, {vector.Pieces});");

    private IEnumerable<string> Cells(string visitor, IrCellKind kind) => _instance.NumberCells
        .Where(cell => cell.Kind == kind)
        .Select(cell => Number(visitor, scope.Names.Of(cell), (NumberType)cell.Type));

    private IEnumerable<IrValue> WholeReductions() => _instance.Reductions
        .Select(reduction => reduction.Result)
        .Where(value => ((NumberType)value.Type).Grain == Grain.Whole);

    private static string Number(string visitor, string name, NumberType type) => type.Grain == Grain.Whole
        ? $"{visitor}.Number(\"{Named(name)}\", ref {name});"
        : $"{visitor}.Numbers(\"{Named(name)}\", {name});";

    private static string Named(string field) => field.TrimStart('_');

    private IEnumerable<string> Properties() => _instance.Bound.Parameters.Where(IsOwn).SelectMany(Property)
        .Concat(_instance.Bound.Reports.Select(Property));

    private bool IsOwn(BoundParameter parameter) =>
        CSharp.Properties.HasOne(parameter) && names.Sharing.Of(_instance.Bound, parameter) is null;

    private IEnumerable<string> Property(BoundParameter parameter)
    {
        var name = scope.Names.Of(parameter);
        return parameter is { IsSettable: true, Argument: BoundNumberByPlayer }
            ? scope.PlayerNames.Select(player => Value($"{name}.{player}"))
            : [Value(name)];
    }

    private string Property(BoundReported reported) => reported.Number.Grain == Grain.Whole
        ? Value(scope.Names.Of(reported))
        : $"properties.Numbers(\"{scope.Names.Of(reported)}\", {scope.Names.Slots(reported)});";

    private static string Value(string name) => $"{name} = properties.Value(\"{name}\", {name});";

    /// <summary>The statements that it can be found in the midst of, by the place where it goes on.</summary>
    private void EmitStatements()
    {
        var places = _instance.Blocks.SelectMany(PlacesIn).Where(entry => entry.Place > 0)
            .GroupBy(entry => entry.Place).Select(group => group.First()).OrderBy(entry => entry.Place).ToArray();
        if (places.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override string StatementAt(int place) => place switch");
        writer.Line("{");
        writer.Indented(() =>
        {
            Array.ForEach(places, entry => writer.Line($"{entry.Place} => {CSharpText.Quoted(entry.Statement)},"));
            writer.Line("_ => \"\",");
        });
        writer.Line("};");
    }

    private static IEnumerable<(int Place, string Statement)> PlacesIn(Block block) => block.Acts.SelectMany(act => act switch
    {
        AskSample ask => [(ask.Next.Number, TextOf(ask))],
        AskEvaluation ask => [(ask.Next.Number, TextOf(ask))],
        CallInstance or CallWith => [(block.Number, TextOf(act))],
        _ => (IEnumerable<(int, string)>)[],
    });

    private static string TextOf(Act act) => act.Origin is { } origin ? Comments.Of(origin) : "draw";
}
