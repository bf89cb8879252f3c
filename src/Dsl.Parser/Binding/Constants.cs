using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>
/// Arithmetic on numbers that are known: `-1`, `1 / 3` and `2 * pi` are numbers, which a user can set. Only what gives
/// the same bits on every machine: powers and the like are left to the generated code.
/// </summary>
internal static class Constants
{
    /// <summary>The number that the expression is, of the wanted scalar, or the expression where it is no constant.</summary>
    public static BoundExpression Fold(BoundExpression expression, Scalar wanted)
    {
        if (expression is BoundNumberByPlayer byPlayer)
        {
            return FoldAll(byPlayer, wanted);
        }

        return Value(expression) is { } value ? As(wanted, value) : expression;
    }

    public static BoundNumber Zero(NumberType type) => type.Scalar switch
    {
        Scalar.Bool => new BoundNumber(false, type),
        Scalar.Int => new BoundNumber(0L, type),
        _ => new BoundNumber(0.0, type),
    };

    /// <summary>Nothing in it changes from step to step, or by the user's hand.</summary>
    public static bool IsConst(BoundExpression expression) => expression switch
    {
        BoundNumber => true,
        BoundRead { Symbol: BoundParameter parameter } => parameter.IsConst,
        BoundElementwise elementwise => elementwise.Operands.All(IsConst),
        BoundConditional choice => IsConst(choice.Condition) && IsConst(choice.Then) && IsConst(choice.Else),
        _ => false,
    };

    private static BoundNumberByPlayer FoldAll(BoundNumberByPlayer byPlayer, Scalar wanted)
    {
        var values = byPlayer.Values.Select(value => value is null ? null : Fold(value, wanted)).ToList();
        var scalar = wanted == Scalar.Real ? Scalar.Real : byPlayer.Number.Scalar;
        return new BoundNumberByPlayer(values, byPlayer.Number with { Scalar = scalar });
    }

    private static BoundNumber As(Scalar wanted, object value) => (wanted, value) switch
    {
        (_, bool truth) => new BoundNumber(truth, NumberType.Bool),
        (Scalar.Real, long whole) => new BoundNumber((double)whole, NumberType.Real),
        (_, long whole) => new BoundNumber(whole, NumberType.Int),
        _ => new BoundNumber(value, NumberType.Real),
    };

    // A long, a double or a bool; null where it is not known, or has no finite value.
    private static object? Value(BoundExpression expression) => expression switch
    {
        BoundNumber number => number.Value,
        BoundRead { Symbol: BoundParameter { IsConst: true, Argument: BoundNumber number } } => number.Value,
        BoundElementwise elementwise => Value(elementwise.Operation, [.. elementwise.Operands.Select(Value)]),
        _ => null,
    };

    private static object? Value(Operation operation, List<object?> operands) => operands.Count switch
    {
        1 => OfOne(operation, operands[0]),
        2 => OfTwo(operation, operands[0], operands[1]),
        _ => null,
    };

    private static object? OfOne(Operation operation, object? operand) => operand switch
    {
        long one => OfInt(operation, one),
        double one => Finite(OfReal(operation, one)),
        _ => null,
    };

    private static object? OfTwo(Operation operation, object? left, object? right) => (left, right) switch
    {
        (long one, long other) => OfInts(operation, one, other),
        (long or double, long or double) => Finite(OfReals(operation, Real(left!), Real(right!))),
        _ => null,
    };

    private static object? OfInt(Operation operation, long one) => operation switch
    {
        Operation.Negate when one != long.MinValue => -one,
        _ => Finite(OfReal(operation, one)),
    };

    private static double? OfReal(Operation operation, double one) => operation switch
    {
        Operation.Negate => -one,
        Operation.Sqrt => Math.Sqrt(one),
        _ => null,
    };

    private static object? OfInts(Operation operation, long one, long other)
    {
        try
        {
            return operation switch
            {
                Operation.Add => checked(one + other),
                Operation.Subtract => checked(one - other),
                Operation.Multiply => checked(one * other),
                _ => Finite(OfReals(operation, one, other)),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static double? OfReals(Operation operation, double one, double other) => operation switch
    {
        Operation.Add => one + other,
        Operation.Subtract => one - other,
        Operation.Multiply => one * other,
        Operation.Divide => one / other,
        _ => null,
    };

    private static object? Finite(double? value) =>
        value is { } number && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;

    private static double Real(object value) => value is long whole ? whole : (double)value;
}
