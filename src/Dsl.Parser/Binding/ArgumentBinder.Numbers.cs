using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Arguments that are numbers or truths.
internal sealed partial class ArgumentBinder
{
    /// <summary>How often a repeated rule steps its base; complained of where that is no int.</summary>
    public BoundParameter BindTimes(RepeatedRule rule)
    {
        var (written, scope) = (rule.Written.Right, rule.ArgumentScope);
        var count = Constants.Fold(expressions.BindWhole(written, scope), Scalar.Int);
        if (!count.Type.IsUnknown() && count.Type != NumberType.Int)
        {
            var found = Kinds.Say(count.Type, scope.Site);
            scope.Report(MmxErrors.CountNotInt(scope.At(written.Span), "`*` behind a rule", found));
        }

        return new BoundParameter("times", NumberType.Int, isConst: false, count)
        {
            Documentation = "How often the base steps in one step.",
        };
    }

    private Meaning BindNumber(ParameterSyntax parameter, ExpressionSyntax value, Scope scope)
    {
        var wanted = ParameterTypes.TypeOf(parameter);
        var bound = Constants.Fold(expressions.BindWhole(value, scope), wanted.Scalar);
        if (bound.Type.IsUnknown())
        {
            return new BrokenMeaning();
        }

        if (Complaint(parameter, wanted, bound, value, scope) is { } complaint)
        {
            scope.Report(complaint);
            return new BrokenMeaning();
        }

        var type = new NumberType(wanted.Scalar, Kinds.GrainOf(bound.Type));
        var symbol = new BoundParameter(parameter.Name.Text, type, parameter.IsConst, bound);
        expressions.Name(symbol, bound);
        return new ValueMeaning(symbol, ValueRole.Parameter);
    }

    private static Diagnostic? Complaint(
        ParameterSyntax parameter, NumberType wanted, BoundExpression bound, ExpressionSyntax value, Scope scope)
    {
        var at = scope.At(value.Span);
        var name = parameter.Name.Text;
        var takes = Kinds.Say(wanted);
        var found = Kinds.Say(bound.Type, scope.Site);
        return bound.Type switch
        {
            not NumberType =>
                MmxErrors.ArgumentOfWrongKind(at, name, takes, found, "Reduce it first, with `norm` or `mean`."),
            NumberType number when (number.Scalar == Scalar.Bool) != (wanted.Scalar == Scalar.Bool) =>
                MmxErrors.ArgumentOfWrongKind(at, name, takes, found, "Give it " + takes + "."),
            NumberType { Scalar: Scalar.Real } when wanted.Scalar == Scalar.Int =>
                MmxErrors.ArgumentOfWrongKind(at, name, takes, found, "Round it with `floor(…)` or `ceil(…)`."),
            NumberType { Grain: not Grain.Whole } when wanted.Scalar != Scalar.Real =>
                MmxErrors.ArgumentOfWrongKind(at, name, takes, found, "Only a real may differ from player to player."),
            NumberType { Grain: not Grain.Whole } when parameter.IsConst =>
                MmxErrors.ArgumentOfWrongKind(at, name, "const and one for all", found, "Give it one number."),
            _ when parameter.IsConst && !Constants.IsConst(bound) => MmxErrors.ArgumentNotConst(at, name),
            _ => null,
        };
    }
}
