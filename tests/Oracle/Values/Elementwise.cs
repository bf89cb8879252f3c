using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;

namespace Oracle.Values;

/// <summary>Operations element by element, over numbers of any grain, vectors and masks; whatever is coarser is spread.</summary>
internal sealed class Elementwise(Layout layout, Func<double, double> round, Edges edges)
{
    public Value Of(Operation operation, IReadOnlyList<Value> operands, BoundType kind, Identities identities) =>
        Map(
            operation.ToString(),
            operands,
            kind,
            identities,
            cells => OfCells(operation, cells, ((NumberType)kind).Scalar),
            elements => OfElements(operation, elements));

    private object OfCells(Operation operation, object[] cells, Scalar result)
    {
        if (!cells.All(cell => cell is long))
        {
            edges.Pass(operation, [.. cells.Select(Arithmetic.Real)]);
        }

        return Arithmetic.Of(operation, cells, result);
    }

    private double OfElements(Operation operation, double[] elements)
    {
        edges.Pass(operation, elements);
        return Arithmetic.OfReals(operation, elements, round);
    }

    /// <summary>What `if` gives where its condition is finer than one truth.</summary>
    public Value Select(Value condition, Value then, Value otherwise, BoundType kind, Identities identities) =>
        Map(
            "Select",
            [condition, then, otherwise],
            kind,
            identities,
            cells => Arithmetic.As(((NumberType)kind).Scalar, (bool)cells[0] ? cells[1] : cells[2]),
            elements => elements[0] != 0 ? elements[1] : elements[2]);

    /// <summary>A value as another kind of value: an int widens, a number takes a finer grain or is spread over a vector.</summary>
    public Value As(BoundType kind, Value value, Identities identities) => (kind, value) switch
    {
        (NumberType type, Number number) => As(type with { Grain = Finer(type.Grain, number.Type.Grain) }, number),
        (VectorType or MaskType, Number) => Map("Spread", [value], kind, identities, null!, elements => elements[0]),
        _ => value,
    };

    private Number As(NumberType type, Number number) => number with
    {
        Type = type,
        Cells = CellsOf(type.Grain, (player, tensor) => number.At(player, tensor) is { } cell ? Arithmetic.As(type.Scalar, cell) : null),
    };

    private static Grain Finer(Grain one, Grain other) => one > other ? one : other;

    /// <summary>A player's part made of a number, or of any one player's vector.</summary>
    public Part Placed(Value value, int player, Identities identities) => value switch
    {
        Vector vector => vector.Parts.Single(part => part is not null)!,
        _ => ((Vector)As(new VectorType(Space.Of(player)), value, identities)).Of(player),
    };

    /// <summary>An element of a value where it meets vectors: a number is rounded to their type.</summary>
    public double Element(Value value, Tensor tensor, int i) => value switch
    {
        Vector vector => vector.Of(tensor.Player).Elements[i],
        Number number => round(Arithmetic.Real(number.At(tensor.Player, tensor.Number)!)),
        _ => throw new ArgumentException("A value is a number or a vector.", nameof(value)),
    };

    private Value Map(
        string name,
        IReadOnlyList<Value> operands,
        BoundType kind,
        Identities identities,
        Func<object[], object> ofCells,
        Func<double[], double> ofElements)
    {
        return kind switch
        {
            NumberType type => OverCells(name, [.. operands.Cast<Number>()], type, identities, ofCells),
            VectorType vector => OverElements(name, operands, vector.Space, false, identities, ofElements),
            MaskType mask => OverElements(name, operands, mask.Space, true, identities, ofElements),
            _ => throw new ArgumentException("A value is a number, a vector or a mask.", nameof(kind)),
        };
    }

    private Number OverCells(
        string name, Number[] operands, NumberType type, Identities identities, Func<object[], object> ofCells)
    {
        var grain = operands.Max(operand => operand.Type.Grain);
        object? Cell(int player, int tensor)
        {
            var cells = operands.Select(operand => operand.At(player, tensor)).ToArray();
            return cells.Contains(null) ? null : ofCells(cells!);
        }

        var identity = identities.Of(name, operands.Select(operand => operand.Identity));
        return new Number(type with { Grain = grain }, CellsOf(grain, Cell), identity);
    }

    private object?[] CellsOf(Grain grain, Func<int, int, object?> cell) => grain switch
    {
        Grain.Whole => [cell(0, 0)],
        Grain.Player => [.. Enumerable.Range(0, layout.Players).Select(player => cell(player, -1))],
        _ => [.. layout.Tensors.Select(tensor => cell(tensor.Player, tensor.Number))],
    };

    private Vector OverElements(
        string name,
        IReadOnlyList<Value> operands,
        Space space,
        bool isMask,
        Identities identities,
        Func<double[], double> ofElements)
    {
        var parts = new Part?[layout.Players];
        for (var player = space.First; player < space.End; player++)
        {
            var elements = layout.Of(player).SelectMany(tensor => OverTensor(operands, tensor, ofElements));
            var of = operands.Select(operand => operand is Vector vector ? vector.Of(player).Identity : operand.Identity);
            var place = operands.All(operand => operand is Number) ? $" on {player}" : "";
            parts[player] = new Part([.. elements], identities.Of(name + place, of));
        }

        return new Vector(parts, isMask);
    }

    private IEnumerable<double> OverTensor(IReadOnlyList<Value> operands, Tensor tensor, Func<double[], double> ofElements)
    {
        for (var i = tensor.Start; i < tensor.End; i++)
        {
            yield return ofElements([.. operands.Select(operand => Element(operand, tensor, i))]);
        }
    }
}
