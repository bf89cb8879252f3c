using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Which value may go where.
internal sealed partial class BodyBinder
{
    private void MustFit(string name, BoundType wanted, BoundExpression value, ExpressionSyntax syntax, Scope scope)
    {
        if (Misfit(name, wanted, value.Type, scope.At(syntax.Span), scope.Site) is { } complaint)
        {
            scope.Report(complaint);
        }
        else
        {
            expressions.Covers(value, Kinds.SpaceOf(wanted) ?? scope.Site.Space, syntax, scope);
        }
    }

    private static Diagnostic? Misfit(string name, BoundType wanted, BoundType found, Place at, Site site)
    {
        if (wanted.IsUnknown() || found.IsUnknown() || wanted == found)
        {
            return null;
        }

        var (takes, given) = (Kinds.Say(wanted, site), Kinds.Say(found, site));
        return (wanted, found) switch
        {
            (VectorType, VectorType) or (MaskType, MaskType) => MmxErrors.VectorOfAnotherSpace(at, given, takes),
            (VectorType or BaseStateType, NumberType { Scalar: not Scalar.Bool }) => null,
            (BaseStateType, _) or (_, BaseStateType) => MmxErrors.StateOfAnother(at, given, takes),
            (MaskType, NumberType { Scalar: Scalar.Bool }) => null,
            (CoefficientsType to, CoefficientsType from) when from.Grain <= to.Grain => null,
            (NumberType to, NumberType from) when Widens(from.Scalar, to.Scalar) =>
                from.Grain > to.Grain ? MmxErrors.FinerThanIts(at, name, takes, given) : null,
            _ => MmxErrors.WrongKindAssigned(at, name, takes, given, HintFor(wanted, found)),
        };
    }

    private static bool Widens(Scalar from, Scalar to) => from == to || (from, to) is (Scalar.Int, Scalar.Real);

    private static string HintFor(BoundType wanted, BoundType found) => (wanted, found) switch
    {
        (NumberType { Scalar: Scalar.Int }, NumberType { Scalar: Scalar.Real }) =>
            "Make it a real where it begins (`var a = 0.0`, `state a: real`), or round with `floor(…)`.",
        (CoefficientsType, CoefficientsType) => "Begin with coefficients as fine as these.",
        (CoefficientsType, _) => "Assign what `lstsq` gives, or that times a number.",
        (_, WindowType or DifferencesType or CoefficientsType) => Kinds.UseOf(found)!,
        (NumberType { Scalar: not Scalar.Bool }, VectorType) =>
            "Begin with a vector, such as `0 * z`, or reduce it with `norm(…)`.",
        (NumberType { Scalar: Scalar.Bool }, MaskType) => "Say `all(…)` or `any(…)`.",
        (NumberType { Scalar: Scalar.Bool }, _) => "Compare it with something: `a > 0`.",
        _ => "Turn a truth into a number with `if … then 1 else 0`.",
    };
}
