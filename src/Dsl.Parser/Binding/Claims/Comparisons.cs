using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Two numbers that a condition compares, and what the left one is called.</summary>
internal sealed record Comparison(BoundExpression Measured, BoundExpression Bound, string Text);

/// <summary>
/// Finds the comparisons of which a truth is made, from left to right; where it compares vectors, the one element that
/// decides.
/// </summary>
internal static class Comparisons
{
    public static IEnumerable<Comparison> In(BoundExpression truth, ExpressionSyntax syntax) => (truth, syntax) switch
    {
        (BoundElementwise { Operation: Operation.Not } not, UnarySyntax written) =>
            In(not.Operands[0], written.Operand),
        (BoundElementwise { Operation: Operation.Or or Operation.And } two, BinarySyntax written) =>
            In(two.Operands[0], written.Left).Concat(In(two.Operands[1], written.Right)),
        (BoundElementwise { Operation: >= Operation.Less and <= Operation.NotEqual } of, BinarySyntax written)
            when of.Operands.All(IsNumber) =>
            [new Comparison(of.Operands[0], of.Operands[1], SyntaxPrinter.Print(written.Left))],
        (BoundReduction of, CallSyntax written) when of.Operands[0] is BoundElementwise each
            && Deciding(of.Reduction, each.Operation) is { } extreme
            && written.Arguments.First().Value is BinarySyntax sides => OfElements(extreme, of.Space, each, sides),
        _ => [],
    };

    // All elements are greater where the smallest is, and any is where the largest is.
    private static Reduction? Deciding(Reduction reduction, Operation operation) => (reduction, operation) switch
    {
        (Reduction.All, Operation.Greater or Operation.GreaterOrEqual) => Reduction.Smallest,
        (Reduction.All, Operation.Less or Operation.LessOrEqual) => Reduction.Largest,
        (Reduction.Any, Operation.Greater or Operation.GreaterOrEqual) => Reduction.Largest,
        (Reduction.Any, Operation.Less or Operation.LessOrEqual) => Reduction.Smallest,
        _ => null,
    };

    private static IEnumerable<Comparison> OfElements(
        Reduction extreme, Space space, BoundElementwise each, BinarySyntax written)
    {
        var (left, right) = (each.Operands[0], each.Operands[1]);
        if (left.Type is not VectorType)
        {
            return [];
        }

        var name = extreme == Reduction.Largest ? "largest" : "smallest";
        if (IsNumber(right))
        {
            return [new Comparison(Of(left), right, $"{name}({SyntaxPrinter.Print(written.Left)})")];
        }

        var difference = new BoundElementwise(Operation.Subtract, [left, right], left.Type);
        var text = SyntaxPrinter.Print(new BinarySyntax(BinaryOperator.Minus, written.Left, written.Right));
        return left.Type != right.Type
            ? []
            : [new Comparison(Of(difference), new BoundNumber(0.0, NumberType.Real), $"{name}({text})")];

        BoundReduction Of(BoundExpression vector) => new(extreme, [vector], space, NumberType.Real);
    }

    private static bool IsNumber(BoundExpression side) =>
        side.Type is NumberType { Scalar: not Scalar.Bool, Grain: Grain.Whole };
}
