using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Reductions. Norm, mean and finite are made of simpler ones; a vector in pieces is reduced piece by piece, and the
/// numbers are put together.
/// </summary>
internal sealed partial class InstanceLowering
{
    private Pieces LowerReduction(BoundReduction reduction)
    {
        var operands = reduction.Operands.Select(Lower).ToArray();
        return reduction.Reduction switch
        {
            Reduction.Norm => Elementwise(
                Operation.Sqrt, reduction.Number, Reduce(Reduction.Dot, reduction.Number, [operands[0], operands[0]])),
            Reduction.Mean => Elementwise(
                Operation.Ratio, reduction.Number, Reduce(Reduction.Sum, reduction.Number, operands), Length(reduction)),
            Reduction.Finite => Reduce(Reduction.All, reduction.Number, [IsFinite(operands[0])]),
            _ => Reduce(reduction.Reduction, reduction.Number, operands),
        };
    }

    /// <summary>A number is finite when it less itself is zero.</summary>
    private Pieces IsFinite(Pieces operand)
    {
        BoundType truth = operand.Number.Type is NumberType number
            ? number with { Scalar = Scalar.Bool }
            : new MaskType(operand.Values[0].Space);
        var difference = Elementwise(Operation.Subtract, operand.Number.Type, operand, operand);
        return Elementwise(Operation.Equal, truth, difference, Constant(0.0, NumberType.Real));
    }

    private Pieces Reduce(Reduction reduction, NumberType type, IReadOnlyList<Pieces> operands)
    {
        if (operands.All(operand => operand.IsNumber))
        {
            return ReduceNumber(reduction, type, operands);
        }

        var parts = Pieces.CommonSpaces(operands)
            .Select(space => (Space: space, Number: Reduce(reduction, type, operands.Select(o => At(o, space)).ToArray())))
            .ToArray();
        return parts.Length == 1 ? parts[0].Number
            : type.Grain == Grain.Whole ? Combine(reduction, type, parts)
            : JoinParts(type, parts);
    }

    private IrValue Reduce(Reduction reduction, NumberType type, IReadOnlyList<IrValue> operands)
    {
        var key = $"{reduction} {type} {string.Join(",", operands.Select(operand => operand.Id))}";
        var name = reduction.ToString().ToLowerInvariant() + string.Concat(
            operands.Select(operand => operand.Name).OfType<string>().Distinct().Select(Capital));
        return Make(key, name, type, result => new IrReduce(result, reduction, operands));
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>One truth is all and any of itself; of a truth a player or a tensor, the entries count.</summary>
    private Pieces ReduceNumber(Reduction reduction, NumberType type, IReadOnlyList<Pieces> operands)
    {
        var number = operands[0].Number;
        if (reduction is not (Reduction.All or Reduction.Any))
        {
            throw new InvalidOperationException($"{reduction} of a number");
        }

        return ((NumberType)number.Type).Grain == type.Grain
            ? number
            : Make($"{reduction} {number.Id}", null, type, result => new IrCollapse(result, reduction, number, _instance.Space));
    }

    private Pieces Combine(Reduction reduction, NumberType type, (Space Space, IrValue Number)[] parts)
    {
        Pieces result = parts[0].Number;
        var space = parts[0].Space;
        foreach (var part in parts.Skip(1))
        {
            result = reduction switch
            {
                Reduction.All => Elementwise(Operation.And, type, result, part.Number),
                Reduction.Any => Elementwise(Operation.Or, type, result, part.Number),
                Reduction.Largest => Extreme(Operation.Max, type, (space, result.Number), part),
                Reduction.Smallest => Extreme(Operation.Min, type, (space, result.Number), part),
                _ => Elementwise(Operation.Add, type, result, part.Number),
            };
            space = new Space(space.First, part.Space.End - space.First);
        }

        return result;
    }

    /// <summary>The larger or smaller of two, of which one over nothing does not count.</summary>
    private Pieces Extreme(Operation operation, NumberType type, (Space Space, IrValue Number) a, (Space Space, IrValue Number) b)
    {
        var both = Elementwise(operation, type, a.Number, b.Number);
        var unlessB = If(type, IsEmpty(b.Space), a.Number, both.Number);
        return If(type, IsEmpty(a.Space), b.Number, unlessB);
    }

    private IrValue If(NumberType type, IrValue condition, IrValue then, IrValue @else) => Make(
        $"select {condition.Id},{then.Id},{@else.Id}", null, type, result => new IrSelect(result, condition, then, @else));

    private IrValue IsEmpty(Space space) =>
        Elementwise(Operation.Equal, NumberType.Bool, Length(space, NumberType.Int), Constant(0L, NumberType.Int)).Number;

    private IrValue Length(BoundReduction reduction) =>
        Length(reduction.Space, reduction.Number with { Scalar = Scalar.Int });

    private IrValue Length(Space space, NumberType type) =>
        Make($"length {space} {type}", "length", type, result => new IrLength(result, space));

    /// <summary>Each player's numbers from the part that holds the player.</summary>
    private IrValue JoinParts(NumberType type, (Space Space, IrValue Number)[] parts)
    {
        var numbers = new IrValue?[_optimizer.Players.Count];
        foreach (var (space, number) in parts)
        {
            for (var player = space.First; player < space.End; player++)
            {
                numbers[player] = number;
            }
        }

        return ByPlayer(numbers, type);
    }
}
