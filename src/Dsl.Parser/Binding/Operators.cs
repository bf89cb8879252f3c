using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What an operation wants of its operands, and which scalars it gives.</summary>
internal static class Operators
{
    public static Operation Of(BinaryOperator written) => written switch
    {
        BinaryOperator.Or => Operation.Or,
        BinaryOperator.And => Operation.And,
        BinaryOperator.Equal => Operation.Equal,
        BinaryOperator.NotEqual => Operation.NotEqual,
        BinaryOperator.Less => Operation.Less,
        BinaryOperator.LessOrEqual => Operation.LessOrEqual,
        BinaryOperator.Greater => Operation.Greater,
        BinaryOperator.GreaterOrEqual => Operation.GreaterOrEqual,
        BinaryOperator.Plus => Operation.Add,
        BinaryOperator.Minus => Operation.Subtract,
        BinaryOperator.Times => Operation.Multiply,
        BinaryOperator.Divide => Operation.Divide,
        _ => Operation.Power,
    };

    public static bool WantsTruths(Operation operation) => operation is Operation.And or Operation.Or or Operation.Not;

    public static bool TakesEither(Operation operation) => operation is Operation.Equal or Operation.NotEqual;

    public static bool Compares(Operation operation) => operation is >= Operation.Less and <= Operation.NotEqual;

    public static Scalar Result(Operation operation, IReadOnlyList<BoundExpression> operands) => operation switch
    {
        Operation.And or Operation.Or or Operation.Not => Scalar.Bool,
        Operation.Equal or Operation.NotEqual => Scalar.Bool,
        Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual => Scalar.Bool,
        Operation.Floor or Operation.Ceil => Scalar.Int,
        _ when KeepsInts(operation) => WidestScalar(operands),
        _ => Scalar.Real,
    };

    /// <summary>Real where anything is, also where a vector is; else int; truths stay truths.</summary>
    public static Scalar WidestScalar(IReadOnlyList<BoundExpression> operands) =>
        operands.All(operand => operand.Type.IsTruth()) ? Scalar.Bool
        : operands.All(operand => operand.Type.IsInt()) ? Scalar.Int
        : Scalar.Real;

    private static bool KeepsInts(Operation operation) => operation
        is Operation.Negate or Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Mod
        or Operation.Abs or Operation.Sign or Operation.Min or Operation.Max or Operation.Clamp;
}
