using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What makes numbers and truths out of vectors.
internal sealed partial class ExpressionBinder
{
    private static bool IsPerGrain(Reduction reduction) =>
        reduction is not (Reduction.All or Reduction.Any or Reduction.Finite);

    private BoundExpression BindReduction(string name, Reduction reduction, CallSyntax syntax, Scope scope)
    {
        ExpressionSyntax[] syntaxes =
            [.. syntax.Arguments.Where(argument => argument.Name is null).Select(argument => argument.Value)];
        var draws = Draws;
        var operands = BindAll(syntaxes, scope);
        if (Draws > draws && scope.Part is Part.Argument or Part.ArgumentOfStep)
        {
            return operands.Exists(operand => operand.Type.IsUnknown()) ? BoundUnknown.Instance : Complain(MmxErrors.DrawsInArgument(scope.At(syntax.Span), $"`{name}` takes nothing that is drawn"), scope);
        }

        var grain = BindPer(syntax, scope);
        return reduction switch
        {
            Reduction.Norm when operands[0].Type is WindowType or DifferencesType => BindMeasure(Measure.Norm, operands[0], grain, syntaxes[0], scope),
            Reduction.All or Reduction.Any => OneTruth(reduction, operands[0], syntaxes[0], scope),
            Reduction.Finite => OneTruth(operands[0], syntaxes[0], scope),
            _ => OfVectors(name, reduction, operands, syntaxes, grain, scope),
        };
    }

    private BoundExpression OneTruth(
        Reduction reduction, BoundExpression operand, ExpressionSyntax syntax, Scope scope) =>
        !IsTruth(operand, syntax, scope) ? BoundUnknown.Instance
        : operand.Type.IsUnknown() || operand.Type.IsOneTruth() ? operand
        : new BoundReduction(reduction, [operand], SpaceOf(operand, scope), NumberType.Bool);

    private BoundExpression OneTruth(BoundExpression operand, ExpressionSyntax syntax, Scope scope) =>
        !IsNumeric(operand, syntax, scope) || operand.Type.IsUnknown() ? BoundUnknown.Instance
            : operand.Type is BaseStateType state
            ? Complain(MmxErrors.VectorWanted(scope.At(syntax.Span), "finite", Kinds.Say(state, scope.Site)), scope)
            : new BoundReduction(Reduction.Finite, [operand], SpaceOf(operand, scope), NumberType.Bool);

    private BoundExpression OfVectors(
        string name,
        Reduction reduction,
        List<BoundExpression> operands,
        ExpressionSyntax[] syntaxes,
        Grain? grain,
        Scope scope)
    {
        var isGood = grain is not null;
        for (var i = 0; i < operands.Count; i++)
        {
            isGood &= operands[i].Type is VectorType;
            if (operands[i].Type is not (VectorType or UnknownType))
            {
                var found = Kinds.Say(operands[i].Type, scope.Site);
                scope.Report(MmxErrors.VectorWanted(
                    scope.At(syntaxes[i].Span), name, found, Kinds.UseOf(operands[i].Type)));
            }
        }

        if (!isGood || ExtentOf(operands, syntaxes, scope) is not { Space: { } space })
        {
            return BoundUnknown.Instance;
        }

        var number = new NumberType(Scalar.Real, Kinds.In(space, grain!.Value));
        var isPart = space != scope.Site.Space;
        return _tensors.Note(new BoundReduction(reduction, operands, space, number), isPart ? space : null);
    }

    private Space SpaceOf(BoundExpression operand, Scope scope) =>
        Kinds.SpaceOf(operand.Type) ?? _tensors.SpaceOf(operand) ?? scope.Site.Space;

    // Null where what stands after `per:` is no grain.
    private static Grain? BindPer(CallSyntax syntax, Scope scope)
    {
        var per = Option(syntax, "per");
        return per is null ? Grain.Whole : Grains.Bind(per, scope);
    }
}
