using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>
/// Numbers of the host as C# expressions. Of a number a player or a tensor it spells one entry: that of the index which
/// the loop around it counts.
/// </summary>
internal sealed class NumberFormatter(MachineScope scope)
{
    /// <summary>How strongly a sign or a negation binds.</summary>
    public const int Unary = 8;
    private const int Atom = 100;

    internal static readonly Dictionary<Operation, (string Symbol, int Strength)> Binary = new()
    {
        [Operation.Or] = ("||", 1),
        [Operation.And] = ("&&", 2),
        [Operation.Equal] = ("==", 3),
        [Operation.NotEqual] = ("!=", 3),
        [Operation.Less] = ("<", 4),
        [Operation.LessOrEqual] = ("<=", 4),
        [Operation.Greater] = (">", 4),
        [Operation.GreaterOrEqual] = (">=", 4),
        [Operation.Add] = ("+", 5),
        [Operation.Subtract] = ("-", 5),
        [Operation.Multiply] = ("*", 6),
        [Operation.Divide] = ("/", 6),
    };

    /// <summary>A number where it is read.</summary>
    public string Read(IrValue value) => Read(value, 0);

    /// <summary>What a number is made of, whether it is held or not.</summary>
    public string Made(IrValue value) => Spell(scope.MakeOf(value)!, 0);

    public static string Literal(object value) => value switch
    {
        double real when double.IsNaN(real) => "double.NaN",
        double real when double.IsPositiveInfinity(real) => "double.PositiveInfinity",
        double real when double.IsNegativeInfinity(real) => "double.NegativeInfinity",
        double real => Real(real),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => throw new InvalidOperationException($"no literal for {value.GetType().Name}"),
    };

    private static string Real(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }

    /// <summary>A number where something that binds as strongly as that reads it.</summary>
    public string Read(IrValue value, int strength)
    {
        if (((NumberType)value.Type).Grain != Grain.Whole && (!scope.IsSpelledOut(value) || scope.MakeOf(value) is IrForeign))
        {
            return Entry(value);
        }

        return scope.Home(value) switch
        {
            NumberHome.Field => scope.Names.Field(value),
            NumberHome.Local => scope.Names.Local(value),
            _ => Spell(scope.MakeOf(value)!, strength),
        };
    }

    /// <summary>Where a vector lies.</summary>
    public string Place(VectorPlace place) => place switch
    {
        { Position: { } position } => $"{scope.Names.Of(place.Window!)}[{Read(position)}]",
        { Window: { } window } => $"{scope.Names.Of(window)}.{place.Kind}",
        _ => scope.Of(place),
    };

    /// <summary>A window as a matrix.</summary>
    public string Columns(IrColumns columns) =>
        scope.Names.Of(columns.Window) + (columns.AreDifferences ? ".Differences" : "");

    private string Entry(IrValue value)
    {
        var type = (NumberType)value.Type;
        var index = type.Grain == Grain.Tensor ? "s" : scope.PlayerIndex;
        return Truth(type, $"{scope.Slots(value)}[{index}]");
    }

    /// <summary>Slots hold truths as 0 and 1.</summary>
    private static string Truth(NumberType type, string slot) => type.Scalar switch
    {
        Scalar.Bool => $"({slot} != 0)",
        Scalar.Int => $"(long){slot}",
        _ => slot,
    };

    private string Spell(IrMake make, int strength)
    {
        var (text, own) = Spell(make);
        return own < strength ? $"({text})" : text;
    }

    private (string Text, int Strength) Spell(IrMake make) => make switch
    {
        IrConstant { Value: long and < 0 } constant => (Literal(constant.Value) + "L", 7),
        IrConstant { Value: double } constant when Literal(constant.Value)[0] == '-' => (Literal(constant.Value), 7),
        IrConstant { Value: long } constant => (Literal(constant.Value) + "L", Atom),
        IrConstant constant => (Literal(constant.Value), Atom),
        IrProperty property => (scope.Of(property.Parameter), Atom),
        IrForeign foreign => (scope.Foreign(foreign.Symbol), Atom),
        IrStepCount count => (scope.Of(count.Instance, "T"), Atom),
        IrHasStepped stepped => ($"{scope.Of(stepped.Instance, "T")} > 0", 4),
        IrLoad load => Cell(load),
        IrMeasure measure => ($"{scope.Solver(measure)}.{measure.Measure}()", Atom),
        IrCount count => ($"{scope.Names.Of(count.Window)}.Count", Atom),
        IrPosition position => ($"{scope.Names.Of(position.Window)}.PositionOf({Read(position.Index)})", Atom),
        IrLength length => (Length(length), Atom),
        IrPick pick => (Truth((NumberType)pick.Result.Type, $"{scope.Slots(pick.Of)}[{pick.Player}]"), Atom),
        IrCollapse collapse => (
            $"_run.{collapse.Reduction}({scope.Slots(collapse.Of)}, {PlayersText.Of(collapse.Space, scope.Players)})", Atom),
        IrExternCall call => (
            $"{scope.Method(call.Fn)}({string.Join(", ", call.Operands.Select(operand => Read(operand, 0)))})", Atom),
        IrReduce reduce => ($"{scope.Names.Partials(reduce.Result)}.{(IsTruth(reduce.Result) ? "Truth" : "Value")}", Atom),
        IrSelect select =>
            ($"{Read(select.Condition, 1)} ? {Read(select.Then, 1)} : {Read(select.Else, 1)}", 0),
        IrElementwise elementwise => Elementwise(elementwise),
        _ => throw new InvalidOperationException($"{make.GetType().Name} is no number of the host"),
    };

    private (string Text, int Strength) Cell(IrLoad load)
    {
        var name = scope.Of(load.Cell);
        var type = (NumberType)load.Cell.Type;
        return type.Grain == Grain.Whole ? (name, Atom)
            : (Truth(type, $"{name}[{(type.Grain == Grain.Tensor ? "s" : scope.PlayerIndex)}]"), Atom);
    }

    private string Length(IrLength length) => ((NumberType)length.Result.Type).Grain switch
    {
        Grain.Whole => $"{scope.Pieces(length.Space)}.Elements",
        Grain.Player => $"_run.PiecesOf(Players.One({scope.PlayerIndex})).Elements",
        _ => "_run.Layout.Segments[s].Length",
    };

    private (string Text, int Strength) Elementwise(IrElementwise node)
    {
        var operands = node.Operands;
        if (node.Operation == Operation.Divide && operands.All(operand => !IsReal(operand)))
        {
            return ($"(double){Read(operands[0], Unary)} / {Read(operands[1], 7)}", 6);
        }

        if (Binary.TryGetValue(node.Operation, out var binary))
        {
            var left = Beside(operands[0], operands[1], binary.Strength);
            return ($"{left} {binary.Symbol} {Beside(operands[1], operands[0], binary.Strength + 1)}", binary.Strength);
        }

        return node.Operation switch
        {
            Operation.Negate => ($"-{Read(operands[0], Unary)}", 7),
            Operation.Not => ($"!{Read(operands[0], Unary)}", 7),
            _ => ($"{Function(node)}({string.Join(", ", operands.Select(operand => Read(operand, 0)))})", Atom),
        };
    }

    /// <summary>A whole number beside a real one needs no mark of its kind.</summary>
    private string Beside(IrValue operand, IrValue other, int strength) =>
        IsReal(other) && scope.MakeOf(operand) is IrConstant { Value: long and >= 0 and <= int.MaxValue } constant
            ? Literal(constant.Value)
            : Read(operand, strength);

    private static string Function(IrElementwise node) => node.Operation switch
    {
        Operation.Abs when IsReal(node.Operands[0]) => "Math.Abs",
        Operation.Sqrt => "Math.Sqrt",
        Operation.Min => "Math.Min",
        Operation.Max => "Math.Max",
        Operation.Power => "Numbers.Pow",
        _ => $"Numbers.{node.Operation}",
    };

    private static bool IsReal(IrValue value) => ((NumberType)value.Type).Scalar == Scalar.Real;

    private static bool IsTruth(IrValue value) => ((NumberType)value.Type).Scalar == Scalar.Bool;
}
