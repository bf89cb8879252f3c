using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What is done element by element; vectors meet vectors of their size.
internal sealed partial class GameExpressionBinder
{
    private BoundExpression BindUnary(UnarySyntax syntax, Scope scope) => BindElementwise(
        syntax.Operator == UnaryOperator.Not ? Operation.Not : Operation.Negate, [syntax.Operand], syntax, scope);

    private BoundExpression BindBinary(BinarySyntax syntax, Scope scope) =>
        BindElementwise(Operators.Of(syntax.Operator), [syntax.Left, syntax.Right], syntax, scope);

    private BoundExpression BindElementwise(
        Operation operation, ExpressionSyntax[] syntaxes, ExpressionSyntax whole, Scope scope)
    {
        var operands = BindAll(syntaxes, scope);
        if (operands.Any(IsMatrix))
        {
            return BindOfMatrices(operation, operands, syntaxes, whole, scope);
        }

        var known = Wanted(operation, operands, syntaxes, scope) & !operands.Any(operand => operand.Type.IsUnknown());
        return known && SizesAgree(operands, syntaxes, whole, scope)
            ? new BoundElementwise(operation, operands, KindOf(operands, Operators.Result(operation, operands)))
            : BoundUnknown.Instance;
    }

    // Of operands whose sizes agree.
    private static BoundType KindOf(IReadOnlyList<BoundExpression> operands, Scalar scalar)
    {
        var array = operands.Select(operand => operand.Type).OfType<ArrayType>().FirstOrDefault();
        return array is null ? new NumberType(scalar, Grain.Whole)
            : new ArrayType(scalar == Scalar.Bool ? Scalar.Bool : Scalar.Real, array.Sizes);
    }

    private bool SizesAgree(
        IReadOnlyList<BoundExpression> operands,
        IReadOnlyList<ExpressionSyntax> syntaxes,
        ExpressionSyntax whole,
        Scope scope)
    {
        ArrayType? wanted = null;
        for (var i = 0; i < operands.Count; i++)
        {
            if (operands[i].Type is ArrayType array)
            {
                wanted ??= array;
                if (!Fits(array, wanted, syntaxes[i], whole, scope))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Whether sizes may agree: where only the parameters know, the game asks them when it is made. If not, it has been
    /// complained of.
    /// </summary>
    public bool Fits(ArrayType found, ArrayType wanted, ExpressionSyntax at, SyntaxNode whole, Scope scope)
    {
        for (var i = 0; i < found.Sizes.Count; i++)
        {
            var (size, other) = (found.Sizes[i], wanted.Sizes[i]);
            var difference = size.Minus(other);
            if (difference is null)
            {
                _checks.Add(new BoundSizesAgree(size, other, TextOf(whole)));
            }
            else if (difference != 0)
            {
                scope.Report(MmxErrors.SizesDiffer(scope.At(at.Span), Kinds.Say(found), Kinds.Say(wanted)));
                return false;
            }
        }

        return true;
    }

    private static string TextOf(SyntaxNode syntax) => syntax switch
    {
        ExpressionSyntax expression => SyntaxPrinter.Print(expression),
        GameMemberSyntax member => SyntaxPrinter.Print(member),
        _ => "",
    };
}
