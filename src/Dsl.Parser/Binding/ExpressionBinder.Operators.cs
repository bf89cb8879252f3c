using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What is done element by element, and conditions between values.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindUnary(UnarySyntax syntax, Scope scope) => BindElementwise(
        syntax.Operator == UnaryOperator.Not ? Operation.Not : Operation.Negate, [syntax.Operand], scope);

    private BoundExpression BindBinary(BinarySyntax syntax, Scope scope) =>
        BindElementwise(Operators.Of(syntax.Operator), [syntax.Left, syntax.Right], scope);

    private BoundExpression BindElementwise(Operation operation, ExpressionSyntax[] syntaxes, Scope scope)
    {
        var operands = BindAll(syntaxes, scope);
        if (operation == Operation.Multiply && operands.Exists(operand => operand.Type.IsWindowOrCoefficients()))
        {
            return BindProduct(operands, syntaxes, scope);
        }

        var known = Wanted(operation, operands, syntaxes, scope) & !operands.Any(operand => operand.Type.IsUnknown());
        if (!known || ComparesStates(operation, operands, syntaxes, scope)
            || ExtentOf(operands, syntaxes, scope) is not { } extent)
        {
            return BoundUnknown.Instance;
        }

        var kind = extent.Of(Operators.Result(operation, operands));
        return OnTensors(new BoundElementwise(operation, operands, kind), operands, syntaxes, scope);
    }

    // What a base holds is taken as a whole: nothing looks into it.
    private static bool ComparesStates(
        Operation operation, List<BoundExpression> operands, ExpressionSyntax[] syntaxes, Scope scope)
    {
        var state = Operators.Compares(operation) ? operands.FindIndex(operand => operand.Type is BaseStateType) : -1;
        if (state >= 0)
        {
            var found = Kinds.Say(operands[state].Type, scope.Site);
            scope.Report(MmxErrors.StateNotCompared(scope.At(syntaxes[state].Span), found));
        }

        return state >= 0;
    }

    private static Extent? ExtentOf(List<BoundExpression> operands, IReadOnlyList<ExpressionSyntax> syntaxes, Scope scope)
    {
        var extent = new Extent(null, Grain.Whole);
        for (var i = 0; i < operands.Count; i++)
        {
            if (extent.With(Extent.Of(operands[i].Type)) is not { } wider)
            {
                var isTruth = operands[i].Type.IsTruth();
                var wanted = Kinds.Say(extent.Of(isTruth ? Scalar.Bool : Scalar.Real), scope.Site);
                var found = Kinds.Say(operands[i].Type, scope.Site);
                var at = scope.At(syntaxes[i].Span);
                scope.Report(extent.Base is null && operands[i].Type is not BaseStateType
                    ? MmxErrors.VectorOfAnotherSpace(at, found, wanted, isTruth ? "Make each one truth, with `all(…)` or `any(…)`." : null)
                    : MmxErrors.StateOfAnother(at, found, wanted));
                return null;
            }

            extent = wider;
        }

        return extent;
    }

    private BoundExpression BindConditional(ConditionalSyntax syntax, Scope scope)
    {
        ExpressionSyntax[] syntaxes = [syntax.Condition, syntax.Then, syntax.Else];
        var parts = BindAll(syntaxes, scope);
        var isGood = IsTruth(parts[0], syntax.Condition, scope) & BranchesAreAlike(parts, syntax, scope);
        if (!isGood || parts.Any(part => part.Type.IsUnknown()) || ExtentOf(parts, syntaxes, scope) is not { } extent)
        {
            return BoundUnknown.Instance;
        }

        var kind = extent.Of(Operators.WidestScalar([parts[1], parts[2]]));
        return OnTensors(new BoundConditional(parts[0], parts[1], parts[2], kind), parts, syntaxes, scope);
    }
}
