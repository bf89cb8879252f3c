using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Steps: which rule, on which space, and what it sees.
internal sealed partial class BodyBinder
{
    private BoundStep? BindStep(StepSyntax syntax, Scope scope)
    {
        var rule = rules.Bind(syntax.Rule, scope);
        var space = SpaceOf(syntax.On, scope);
        var field = syntax.Field is { } written ? BindSeen(written, space ?? scope.Site.Space, scope) : null;
        if (rule is null || space is not { } known)
        {
            return null;
        }

        return new BoundStep(steps.InstanceOf(rule, syntax, known, scope), syntax.KeepsSample, syntax)
        {
            Field = field,
        };
    }

    // What a rule that is stepped sees as its field. Of a vector of the whole space it sees its own part.
    private BoundExpression BindSeen(ExpressionSyntax syntax, Space space, Scope scope)
    {
        var value = expressions.BindWhole(syntax, scope.For(Part.Seen));
        if (value.Type == new VectorType(scope.Site.Space) && space != scope.Site.Space)
        {
            return new BoundPart(value, space, new VectorType(space));
        }

        MustFit("field", new VectorType(space), value, syntax, scope);
        return value;
    }

    private static Space? SpaceOf(NameSyntax? on, Scope scope)
    {
        if (on is null)
        {
            return scope.Site.Space;
        }

        if (scope.Find(on.Text) is { Meaning: PointMeaning point } found)
        {
            found.IsUsed = true;
            return point.Space;
        }

        scope.Report(scope.Site.NamesPlayers
            ? MmxErrors.UnknownPlayer(scope.At(on.Span), on.Text, scope.Site.Players)
            : MmxErrors.PlayersHaveNoNamesHere(scope.At(on.Span), on.Text));
        return null;
    }
}
