using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Least squares over windows, and what their coefficients are multiplied by.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindLeastSquares(CallSyntax syntax, Scope scope)
    {
        ExpressionSyntax[] written = [.. Positional(syntax)];
        var (window, right) = (Bind(written[0], scope), Bind(written[1], scope));
        var ridge = BindOption(syntax, "ridge", scope);
        var against = BindOption(syntax, "against", scope);
        var solver = Option(syntax, "by") is { } by ? Solvers.Bind(by, scope) : Solver.Gram;
        var grain = BindPer(syntax, scope);
        if (ColumnSpace(window, "lstsq", written[0], scope) is not { } space || solver is null || grain is null)
        {
            return BoundUnknown.Instance;
        }

        var type = new CoefficientsType(Kinds.In(space, grain.Value));
        var isGood = IsRight(right, space, written[1], scope)
            & (ridge is null || IsRidge(ridge, space, type.Grain, Option(syntax, "ridge")!, scope))
            & (against is null || IsAgainst(against, space, Option(syntax, "against")!, scope));
        if (!isGood)
        {
            return BoundUnknown.Instance;
        }

        var other = against is null ? null : ColumnsOf(against);
        var least = new BoundLeastSquares(ColumnsOf(window), right, ridge, other, solver.Value, type);
        return _tensors.Note(least, PartOf(space, scope));
    }

    private BoundExpression BindCondition(CallSyntax syntax, Scope scope)
    {
        var written = Positional(syntax).First();
        return BindMeasure(Measure.Condition, Bind(written, scope), BindPer(syntax, scope), written, scope);
    }

    private BoundExpression BindMeasure(
        Measure measure, BoundExpression window, Grain? grain, ExpressionSyntax syntax, Scope scope)
    {
        if (ColumnSpace(window, measure.ToString().ToLowerInvariant(), syntax, scope) is not { } space || grain is null)
        {
            return BoundUnknown.Instance;
        }

        var number = new NumberType(Scalar.Real, Kinds.In(space, grain.Value));
        return _tensors.Note(new BoundMeasure(measure, ColumnsOf(window), number), PartOf(space, scope));
    }

    // A window times coefficients, or coefficients times a number.
    private BoundExpression BindProduct(List<BoundExpression> factors, ExpressionSyntax[] syntaxes, Scope scope)
    {
        switch (factors[0].Type, factors[1].Type)
        {
            case (UnknownType, _) or (_, UnknownType):
                return BoundUnknown.Instance;
            case (WindowType or DifferencesType, CoefficientsType) when Kinds.SpaceOfColumns(factors[0].Type) is { } space:
                return Covers(factors[1], space, syntaxes[1], scope)
                    ? new BoundCombination(ColumnsOf(factors[0]), factors[1], space)
                    : BoundUnknown.Instance;
            case (CoefficientsType, WindowType or DifferencesType):
                return Complain(MmxErrors.WindowFirst(scope.At(syntaxes[1].Span)), scope);
            case (CoefficientsType, NumberType { Scalar: not Scalar.Bool }):
                return OnTensors(Scaled(factors[0], factors[1]), factors, syntaxes, scope);
            case (NumberType { Scalar: not Scalar.Bool }, CoefficientsType):
                return OnTensors(Scaled(factors[1], factors[0]), factors, syntaxes, scope);
        }

        var wrong = factors[0].Type.IsWindowOrCoefficients() ? 0 : 1;
        IsNumeric(factors[wrong], syntaxes[wrong], scope);
        return BoundUnknown.Instance;
    }

    private static BoundScaled Scaled(BoundExpression coefficients, BoundExpression by)
    {
        var type = (CoefficientsType)coefficients.Type;
        return new BoundScaled(coefficients, by, new CoefficientsType(Kinds.Finer(type.Grain, Kinds.GrainOf(by.Type))));
    }

    // The space of a window's vectors or their differences; null of anything else, which has then been complained of.
    private static Space? ColumnSpace(BoundExpression value, string function, ExpressionSyntax syntax, Scope scope)
    {
        var space = Kinds.SpaceOfColumns(value.Type);
        if (space is null && !value.Type.IsUnknown())
        {
            scope.Report(MmxErrors.WindowWanted(scope.At(syntax.Span), function, Kinds.Say(value.Type, scope.Site)));
        }

        return space;
    }

    private static bool IsRight(BoundExpression right, Space space, ExpressionSyntax syntax, Scope scope)
    {
        var (at, found) = (scope.At(syntax.Span), Kinds.Say(right.Type, scope.Site));
        switch (right.Type)
        {
            case VectorType vector when vector.Space == space:
                return true;
            case VectorType:
                scope.Report(MmxErrors.VectorOfAnotherSpace(at, found, Kinds.Say(new VectorType(space), scope.Site)));
                return false;
            case UnknownType:
                return false;
            default:
                scope.Report(MmxErrors.VectorWanted(at, "lstsq", found, Kinds.UseOf(right.Type)));
                return false;
        }
    }

    private bool IsRidge(BoundExpression ridge, Space space, Grain problems, ExpressionSyntax syntax, Scope scope)
    {
        if (ridge.Type is not NumberType { Scalar: not Scalar.Bool } number)
        {
            if (!ridge.Type.IsUnknown())
            {
                scope.Report(MmxErrors.RidgeNotNumber(scope.At(syntax.Span), Kinds.Say(ridge.Type, scope.Site)));
            }

            return false;
        }

        if (number.Grain <= problems)
        {
            return Covers(ridge, space, syntax, scope);
        }

        scope.Report(MmxErrors.RidgeTooFine(scope.At(syntax.Span), Kinds.Say(number)));
        return false;
    }

    private static bool IsAgainst(BoundExpression against, Space space, ExpressionSyntax syntax, Scope scope)
    {
        if (ColumnSpace(against, "against", syntax, scope) is not { } found)
        {
            return false;
        }

        if (found == space)
        {
            return true;
        }

        var wanted = Kinds.Say(new WindowType(space, 1), scope.Site);
        scope.Report(MmxErrors.VectorOfAnotherSpace(scope.At(syntax.Span), Kinds.Say(against.Type, scope.Site), wanted));
        return false;
    }

    private BoundExpression? BindOption(CallSyntax call, string name, Scope scope) =>
        Option(call, name) is { } written ? Bind(written, scope) : null;

    private static ExpressionSyntax? Option(CallSyntax call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Name?.Text == name)?.Value;

    private static IEnumerable<ExpressionSyntax> Positional(CallSyntax call) =>
        call.Arguments.Where(argument => argument.Name is null).Select(argument => argument.Value);

    // Numbers per tensor of a player's vectors are there for these alone.
    private static Space? PartOf(Space space, Scope scope) => space == scope.Site.Space ? null : space;
}
