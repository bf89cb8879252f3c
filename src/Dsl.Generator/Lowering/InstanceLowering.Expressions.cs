using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Expressions. Every operation over vectors is taken apart to the pieces that its operands have in common.</summary>
internal sealed partial class InstanceLowering
{
    private Pieces Lower(BoundExpression expression) => expression switch
    {
        BoundNumber number => Constant(number.Value, number.Number),
        BoundNumberByPlayer byPlayer => ByPlayer(
            byPlayer.Values.Select(value => value is null ? null : Lower(value).Number).ToArray(), byPlayer.Number),
        BoundJoin join => LowerJoin(join),
        BoundRead read => Read(read.Symbol),
        BoundPoint point => Cut(_point, point.Space),
        BoundField field => LowerField(field),
        BoundLoss loss => LowerLoss(loss),
        BoundStepCount => StepCount(),
        BoundPart part => LowerPart(part),
        BoundElementwise elementwise =>
            Elementwise(elementwise.Operation, elementwise.Kind, elementwise.Operands.Select(Lower).ToArray()),
        BoundConditional conditional => LowerConditional(conditional),
        BoundExternCall call => LowerCall(call),
        BoundUniform => LowerUniform(),
        BoundNormal normal => LowerNormal(normal),
        BoundGiven given => LowerGiven(given),
        BoundReduction or BoundCount or BoundMeasure when _isInArguments => Read(_given.Of(expression)),
        BoundReduction reduction => LowerReduction(reduction),
        BoundSimplex simplex => LowerSimplex(simplex),
        BoundElement element => LowerElement(element),
        BoundCount count => LowerCount(count),
        BoundMeasure measure => LowerMeasure(measure),
        BoundLeastSquares least => LowerLeastSquares(least),
        BoundScaled scaled => LowerScaled(scaled),
        BoundCombination combination => LowerCombination(combination),
        _ => throw new InvalidOperationException($"no lowering for {expression.GetType().Name}"),
    };

    private Pieces Read(BoundSymbol symbol) =>
        _values.TryGetValue(symbol, out var value)
            ? value
            : Make($"foreign {IdOf(symbol)}", symbol.Name, symbol.Type, result => new IrForeign(result, symbol));

    /// <summary>Two instances may have numbers of one name.</summary>
    private int IdOf(BoundSymbol symbol)
    {
        if (!_foreign.Contains(symbol))
        {
            _foreign.Add(symbol);
        }

        return _foreign.IndexOf(symbol);
    }

    private IrValue StepCount() => Make("t", "t", NumberType.Int, result => new IrStepCount(result, _instance));

    private IrValue? Folded(Operation operation, BoundType type, IReadOnlyList<IrValue> operands)
    {
        var literals = operands.Select(operand => _literals.TryGetValue(operand, out var literal) ? literal : null).ToArray();
        return literals.All(literal => literal is not null) && Constants.Fold(operation, literals!) is { } value
            ? Constant(value, (NumberType)type)
            : null;
    }

    private IrValue Constant(object value, NumberType type)
    {
        var text = value is double real ? real.ToString("R", CultureInfo.InvariantCulture) : value.ToString();
        var constant = Make($"constant {type} {text}", null, type, result => new IrConstant(result, value));
        _literals[constant] = value;
        return constant;
    }

    private IrValue ByPlayer(IReadOnlyList<IrValue?> numbers, NumberType type)
    {
        var key = $"by player {string.Join(",", numbers.Select(number => number?.Id))}";
        return Make(key, null, type, result => new IrByPlayer(result, numbers));
    }

    private Pieces LowerJoin(BoundJoin join)
    {
        var values = new List<IrValue>();
        var first = join.Space.First;
        foreach (var part in join.Parts)
        {
            var space = Space.Of(first++);
            values.AddRange(SpreadOver(new VectorType(space), Lower(part)).Values);
        }

        return new Pieces(values);
    }

    private Pieces LowerPart(BoundPart part)
    {
        var of = Lower(part.Of);
        return of.IsNumber ? Pick(of.Number, part.Space.First, (NumberType)part.Kind) : Cut(of, part.Space);
    }

    private IrValue LowerCall(BoundExternCall call)
    {
        var operands = call.Operands.Select(operand => Lower(operand).Number).ToArray();
        var key = $"{call.Fn.Name} of {string.Join(",", operands.Select(operand => operand.Id))}";
        return Make(key, call.Fn.Name, call.Number, result => new IrExternCall(result, call.Fn, operands));
    }

    private IrValue Pick(IrValue number, int player, NumberType type) =>
        ((NumberType)number.Type).Grain == Grain.Whole
            ? number
            : Make($"pick {number.Id} {player}", null, type, result => new IrPick(result, number, player));

    private Pieces Elementwise(Operation operation, BoundType kind, params Pieces[] operands) => operation switch
    {
        Operation.Mix => Mix(kind, operands[0], operands[1], operands[2]),
        Operation.Clamp => Elementwise(
            Operation.Min, kind, Elementwise(Operation.Max, kind, operands[0], operands[1]), operands[2]),
        _ => Piecewise(kind, operands, (type, values) => Apply(operation, type, values)),
    };

    /// <summary>mix(a, b, s) = (1 − s) a + s b</summary>
    private Pieces Mix(BoundType kind, Pieces a, Pieces b, Pieces s)
    {
        var restKind = s.Values[0].Type is NumberType number ? number with { Scalar = Scalar.Real } : kind;
        var rest = Elementwise(Operation.Subtract, restKind, Constant(1.0, NumberType.Real), s);
        return Elementwise(
            Operation.Add,
            kind,
            Elementwise(Operation.Multiply, kind, rest, a),
            Elementwise(Operation.Multiply, kind, s, b));
    }

    private IrValue Apply(Operation operation, BoundType type, IReadOnlyList<IrValue> operands)
    {
        if (Folded(operation, type, operands) is { } constant)
        {
            return constant;
        }

        var key = $"{operation} {string.Join(",", operands.Select(operand => operand.Id))}";
        return Make(key, null, type, result => new IrElementwise(result, operation, operands));
    }

    /// <summary>Applies to each common piece of the operands; numbers are the same for every piece.</summary>
    private Pieces Piecewise(
        BoundType kind, IReadOnlyList<Pieces> operands, Func<BoundType, IReadOnlyList<IrValue>, IrValue> apply)
    {
        if (operands.All(operand => operand.IsNumber))
        {
            return apply(OfNumbers(kind, operands), operands.Select(operand => operand.Number).ToArray());
        }

        return new Pieces(Pieces.CommonSpaces(operands)
            .Select(space => apply(OfSpace(kind, space), operands.Select(operand => At(operand, space)).ToArray()))
            .ToArray());
    }

    /// <summary>Numbers that stand where a vector is wanted are computed as numbers, and spread where they meet it.</summary>
    private static NumberType OfNumbers(BoundType kind, IReadOnlyList<Pieces> operands) => kind as NumberType ?? new NumberType(
        kind is MaskType ? Scalar.Bool : Scalar.Real, operands.Max(operand => ((NumberType)operand.Number.Type).Grain));

    private static BoundType OfSpace(BoundType kind, Space space) => kind switch
    {
        MaskType => new MaskType(space),
        _ => new VectorType(space),
    };

    private IrValue At(Pieces operand, Space space) => operand.IsNumber ? operand.Number : Cut(operand, space).Values[0];
}
