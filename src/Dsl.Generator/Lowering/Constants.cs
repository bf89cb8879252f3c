using System;
using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>What an operation gives when all its operands are literals; null where that is left to the run.</summary>
internal static class Constants
{
    public static object? Fold(Operation operation, IReadOnlyList<object> operands) => operands.Count switch
    {
        1 => Fold(operation, operands[0]),
        2 when operands[0] is bool a && operands[1] is bool b => Fold(operation, a, b),
        2 when operands[0] is long a && operands[1] is long b => Fold(operation, a, b),
        2 when operands[0] is not bool && operands[1] is not bool =>
            Fold(operation, Convert.ToDouble(operands[0]), Convert.ToDouble(operands[1])),
        _ => null,
    };

    private static object? Fold(Operation operation, object a) => (operation, a) switch
    {
        (Operation.Not, bool truth) => !truth,
        (Operation.Negate, long whole) => unchecked(-whole),
        (Operation.Negate, double real) => -real,
        _ => null,
    };

    private static object? Fold(Operation operation, bool a, bool b) => operation switch
    {
        Operation.And => a && b,
        Operation.Or => a || b,
        Operation.Equal => a == b,
        Operation.NotEqual => a != b,
        _ => null,
    };

    private static object? Fold(Operation operation, long a, long b) => operation switch
    {
        Operation.Add => unchecked(a + b),
        Operation.Subtract => unchecked(a - b),
        Operation.Multiply => unchecked(a * b),
        Operation.Divide => (double)a / b,
        Operation.Equal => a == b,
        Operation.NotEqual => a != b,
        Operation.Less => a < b,
        Operation.LessOrEqual => a <= b,
        Operation.Greater => a > b,
        Operation.GreaterOrEqual => a >= b,
        _ => null,
    };

    private static object? Fold(Operation operation, double a, double b) => operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        Operation.Divide => a / b,
        Operation.Equal => a == b,
        Operation.NotEqual => a != b,
        Operation.Less => a < b,
        Operation.LessOrEqual => a <= b,
        Operation.Greater => a > b,
        Operation.GreaterOrEqual => a >= b,
        _ => null,
    };
}
