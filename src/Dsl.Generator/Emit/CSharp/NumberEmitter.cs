using System;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Numbers of the host where they are computed, stored and given to inner machines.</summary>
internal sealed class NumberEmitter(CSharpWriter writer, MachineScope scope)
{
    private readonly NumberFormatter _numbers = new(scope);

    public void Emit(IrNode node)
    {
        switch (node)
        {
            case IrDraw draw:
                Emit(draw);
                break;
            case IrExpose { Symbol.Type: NumberType { Grain: Grain.Whole } } expose:
                writer.Line($"{scope.Names.Given(expose.Symbol)} = {_numbers.Read(expose.Value)};");
                break;
            case IrExpose expose:
                EachEntry((NumberType)expose.Symbol.Type, scope.Names.Given(expose.Symbol), () => _numbers.Read(expose.Value));
                break;
            case IrReport report when scope.Instance.LateConditions.ContainsKey(report.Value):
                break;
            case IrMeasure measure when scope.Instance.LateConditions.TryGetValue(measure.Result, out var late):
                writer.Line($"{scope.Solver(measure)}.Condition({scope.Names.Slots(late)});");
                break;
            case IrReport { Reported.Number.Grain: Grain.Whole } report:
                writer.Line($"{scope.Of(report.Reported)} = {_numbers.Read(report.Value)};");
                break;
            case IrReport report:
                EachEntry(report.Reported.Number, scope.Slots(report.Reported), () => _numbers.Read(report.Value));
                break;
            case IrStore { Cell.Type: CoefficientsType } store:
                writer.Line($"{scope.Names.Of(store.Cell)}.Set({scope.Names.Field(store.Value)});");
                break;
            case IrLoad { Cell.Type: CoefficientsType } load:
                writer.Line($"{scope.Names.Field(load.Result)}.Set({scope.Names.Of(load.Cell)});");
                break;
            case IrScale scale:
                writer.Line($"{scope.Names.Field(scale.Result)}.Set({scope.Names.Field(scale.Of)}, {Argument(scale.By)});");
                break;
            case IrStore { Value.Type: NumberType { Grain: Grain.Whole } } store
                when ((NumberType)store.Cell.Type).Grain == Grain.Whole:
                writer.Line($"{scope.Of(store.Cell)} = {_numbers.Read(store.Value)};");
                break;
            case IrStore store:
                EachEntry((NumberType)store.Cell.Type, scope.Of(store.Cell), () => _numbers.Read(store.Value));
                break;
            case IrStepped stepped:
                writer.Line($"{scope.Of(stepped.Instance, "Stepped()")};");
                break;
            case IrMake make when scope.Home(make.Result) != NumberHome.Inline:
                Emit(make);
                break;
        }
    }

    private void Emit(IrMake make)
    {
        var type = (NumberType)make.Result.Type;
        if (type.Grain == Grain.Whole)
        {
            Set(make.Result, _numbers.Made(make.Result));
            return;
        }

        switch (make)
        {
            case IrProperty property:
                EmitByPlayer(property);
                break;
            case IrByPlayer byPlayer:
                EmitByPlayer(byPlayer, type);
                break;
            case IrReduce:
                break;
            case IrMeasure measure:
                writer.Line($"{scope.Solver(measure)}.{measure.Measure}({scope.Slots(make.Result)}.Values);");
                break;
            default:
                EachEntry(type, scope.Slots(make.Result), () => _numbers.Made(make.Result));
                break;
        }
    }

    /// <summary>A draw counts also where nobody reads it.</summary>
    private void Emit(IrDraw draw)
    {
        var drawn = draw.Result.Type == NumberType.Real ? "_run.Random.Uniform()" : "_run.Random.Next()";
        if (scope.IsRead(draw.Result))
        {
            Set(draw.Result, drawn);
        }
        else
        {
            writer.Line($"{drawn};");
        }
    }

    private string Argument(IrValue number) =>
        ((NumberType)number.Type).Grain == Grain.Whole ? _numbers.Read(number) : scope.Slots(number);

    private void EmitByPlayer(IrProperty property)
    {
        var slots = scope.Slots(property.Result);
        var values = ((BoundNumberByPlayer)property.Parameter.Argument).Values;
        for (var player = 0; player < values.Count; player++)
        {
            if (values[player] is not null)
            {
                writer.Line($"{slots}[{player}] = {scope.Of(property.Parameter)}.{scope.PlayerNames[player]};");
            }
        }
    }

    private void EmitByPlayer(IrByPlayer byPlayer, NumberType type)
    {
        var slots = scope.Slots(byPlayer.Result);
        for (var player = 0; player < byPlayer.Numbers.Count; player++)
        {
            if (byPlayer.Numbers[player] is not { } number)
            {
                continue;
            }

            scope.PlayerIndex = $"{player}";
            var value = Slot(type, _numbers.Read(number));
            scope.PlayerIndex = "p";
            writer.Line(type.Grain == Grain.Player
                ? $"{slots}[{player}] = {value};"
                : $"for (var s = 0; s < {slots}.Count; s++) if (_run.Layout.Segments[s].Player == {player}) {slots}[s] = {value};");
        }
    }

    /// <summary>Sets every entry of a number a player, or a tensor, by its own.</summary>
    private void EachEntry(NumberType type, string slots, Func<string> value)
    {
        var space = scope.Instance.Bound.Space;
        if (type.Grain == Grain.Player)
        {
            writer.Line($"for (var p = {space.First}; p < {space.End}; p++) {slots}[p] = {Slot(type, value())};");
            return;
        }

        scope.PlayerIndex = "_run.Layout.Segments[s].Player";
        writer.Line($"for (var s = 0; s < {slots}.Count; s++) {slots}[s] = {Slot(type, value())};");
        scope.PlayerIndex = "p";
    }

    private static string Slot(NumberType type, string value) => type.Scalar == Scalar.Bool ? $"{value} ? 1 : 0" : value;

    /// <summary>Gives a number to its local or its field, if anybody reads it.</summary>
    public void Set(IrValue value, string text)
    {
        if (scope.IsRead(value))
        {
            writer.Line(scope.Home(value) == NumberHome.Field
                ? $"{scope.Names.Field(value)} = {text};"
                : $"{MachineEmitter.TypeOf((NumberType)value.Type)} {scope.Names.Local(value)} = {text};");
        }
    }
}
