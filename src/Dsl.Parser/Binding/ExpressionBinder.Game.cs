using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What touches the game: field and loss, at the point or elsewhere.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindField(FieldSyntax syntax, Space space, Scope scope)
    {
        if (!MayAsk(syntax, "field", scope))
        {
            return BoundUnknown.Instance;
        }

        return IsWhere(syntax.At, scope, out var at) ? new BoundField(at, space) : BoundUnknown.Instance;
    }

    private BoundExpression BindLoss(LossSyntax syntax, Space space, Scope scope)
    {
        if (!MayAsk(syntax, "loss", scope))
        {
            return BoundUnknown.Instance;
        }

        var number = new NumberType(Scalar.Real, Kinds.In(space, Grain.Player));
        return IsWhere(syntax.At, scope, out var at) ? new BoundLoss(at, space, number) : BoundUnknown.Instance;
    }

    private static bool MayAsk(ExpressionSyntax syntax, string what, Scope scope)
    {
        var complaint = scope.Part switch
        {
            Part.Argument or Part.ArgumentOfStep => MmxErrors.FieldInArgument(scope.At(syntax.Span), what),
            Part.Fn or Part.Lambda => MmxErrors.NotInFn(scope.At(syntax.Span), what),
            _ => null,
        };
        if (complaint is not null)
        {
            scope.Report(complaint);
        }

        return complaint is null;
    }

    // The place is a vector of the whole space of the rule; nothing written is where the players stand.
    private bool IsWhere(ExpressionSyntax? syntax, Scope scope, out BoundExpression? at)
    {
        at = syntax is null ? null : Bind(syntax, scope);
        if (at is null || at.Type == new VectorType(scope.Site.Space))
        {
            return true;
        }

        if (!at.Type.IsUnknown())
        {
            var wanted = Kinds.Say(new VectorType(scope.Site.Space), scope.Site);
            var found = Kinds.Say(at.Type, scope.Site);
            scope.Report(MmxErrors.VectorOfAnotherSpace(
                scope.At(syntax!.Span), found, wanted, Kinds.UseOf(at.Type)));
        }

        return false;
    }
}
