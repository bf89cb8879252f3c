using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Parts of players: `.x`, and `{x: a, y: b}`.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindMember(MemberSyntax syntax, Scope scope)
    {
        if (syntax.Target is ReferenceSyntax reference && scope.Find(reference.Name) is { Meaning: RuleMeaning } rule)
        {
            rule.IsUsed = true;
            return syntax.Name.Text == "state"
                ? BindBaseState(syntax, reference, scope)
                : Complain(MmxErrors.NothingToRead(scope.At(syntax.Span), reference.Name), scope);
        }

        if (Undeclared.PrefixOf(syntax, scope) is { } prefix)
        {
            return Complain(Undeclared.OfPrefix(syntax, prefix, scope), scope);
        }

        return (syntax.Target, scope.PlayerOf(syntax.Name)) switch
        {
            (FieldSyntax field, { } player) => BindField(field, player, scope),
            (LossSyntax loss, { } player) => BindLoss(loss, player, scope),
            (FieldSyntax or LossSyntax, null) => NobodyHere(syntax, scope),
            (_, var player) => BindPart(Bind(syntax.Target, scope), syntax, player, scope),
        };
    }

    private static BoundExpression BindBaseState(MemberSyntax syntax, ReferenceSyntax rule, Scope scope)
    {
        var at = scope.At(syntax.Span);
        return scope.Part switch
        {
            Part.Argument => Complain(MmxErrors.NotInArgument(at, $"{rule.Name}.state"), scope),
            Part.Lambda => Complain(MmxErrors.NotInFn(at, $"{rule.Name}.state", isWrittenThere: true), scope),
            Part.Seen => Complain(MmxErrors.StateWithinStep(at, rule.Name), scope),
            _ => Bases.Named(rule.Name, at, scope) is { } known ? new BoundBaseState(known) : BoundUnknown.Instance,
        };
    }

    private static BoundExpression BindPart(BoundExpression of, MemberSyntax syntax, Space? named, Scope scope)
    {
        if (of.Type is WindowType)
        {
            return BindOfWindow(of, syntax.Name, scope);
        }

        if (named is not { } player)
        {
            return of.Type.IsUnknown() ? of : NobodyHere(syntax, scope);
        }

        return of.Type switch
        {
            UnknownType => of,
            VectorType vector when vector.Space == player => of,
            VectorType vector when vector.Space.Contains(player) => new BoundPart(of, player, new VectorType(player)),
            MaskType mask when mask.Space == player => of,
            MaskType mask when mask.Space.Contains(player) => new BoundPart(of, player, new MaskType(player)),
            NumberType { Grain: Grain.Player } number =>
                new BoundPart(of, player, new NumberType(number.Scalar, Grain.Whole)),
            NumberType { Grain: Grain.Whole } => of,
            _ => Complain(
                MmxErrors.NoPart(scope.At(syntax.Span), Kinds.Say(of.Type, scope.Site), syntax.Name.Text), scope),
        };
    }

    private static BoundExpression NobodyHere(MemberSyntax syntax, Scope scope)
    {
        var at = scope.At(syntax.Name.Span);
        if (!scope.Site.NamesPlayers && !scope.IsNewlyMissed(Undeclared.AnyPlayer))
        {
            return BoundUnknown.Instance;
        }

        return Complain(scope.Site.NamesPlayers
            ? MmxErrors.UnknownPlayer(at, syntax.Name.Text, scope.Site.Players, OfMember(syntax))
            : MmxErrors.PlayersHaveNoNamesHere(at, syntax.Name.Text, OfMember(syntax)), scope);
    }

    // `x.T`, `x.grad`: what other languages have there.
    private static string? OfMember(MemberSyntax syntax) =>
        syntax.Name.Text == "T" ? ForeignNames.Transposition : ForeignNames.Hint(syntax.Name.Text);

    private BoundExpression BindByPlayer(ByPlayerSyntax syntax, Scope scope)
    {
        if (!NamesEachPlayerOnce(syntax, scope))
        {
            BindAll(syntax.Entries.Select(entry => entry.Value), scope);
            return BoundUnknown.Instance;
        }

        var entries = syntax.Entries.OrderBy(entry => scope.PlayerOf(entry.Player)!.Value.First).ToList();
        var parts = BindAll(entries.Select(entry => entry.Value), scope);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = AsPart(parts[i], entries[i].Value, scope);
        }

        return Joined(parts, syntax, scope);
    }

    private static bool NamesEachPlayerOnce(ByPlayerSyntax syntax, Scope scope)
    {
        var site = scope.Site;
        var seen = new List<string>();
        var isGood = true;
        foreach (var name in syntax.Entries.Select(entry => entry.Player))
        {
            var complaint = !site.NamesPlayers ? MmxErrors.PlayersHaveNoNamesHere(scope.At(name.Span), name.Text)
                : scope.PlayerOf(name) is null ? MmxErrors.UnknownPlayer(scope.At(name.Span), name.Text, site.Players)
                : seen.Contains(name.Text) ? MmxErrors.PlayerTwice(scope.At(name.Span), name.Text)
                : null;
            if (complaint is not null)
            {
                isGood = false;
                scope.Report(complaint);
            }

            seen.Add(name.Text);
        }

        var missing = site.Players.Except(seen).ToList();
        if (isGood && missing.Count > 0)
        {
            scope.Report(MmxErrors.PlayerMissing(scope.At(syntax.Span), missing));
        }

        return isGood && missing.Count == 0;
    }

    private static BoundExpression AsPart(BoundExpression part, ExpressionSyntax syntax, Scope scope) => part.Type switch
    {
        UnknownType or VectorType { Space.Count: 1 } or NumberType { Grain: Grain.Whole } => part,
        _ => Complain(MmxErrors.PartNotPlain(scope.At(syntax.Span), Kinds.Say(part.Type, scope.Site)), scope),
    };

    private static BoundExpression Joined(List<BoundExpression> parts, ByPlayerSyntax syntax, Scope scope)
    {
        if (parts.Any(part => part.Type.IsUnknown()))
        {
            return BoundUnknown.Instance;
        }

        if (parts.Select(part => part.Type.IsTruth()).Distinct().Count() > 1)
        {
            var (one, other) = (parts.First(part => part.Type.IsTruth()), parts.First(part => !part.Type.IsTruth()));
            return Complain(MmxErrors.BranchesDiffer(
                scope.At(syntax.Span), Kinds.Say(one.Type, scope.Site), Kinds.Say(other.Type, scope.Site)), scope);
        }

        return parts.Any(part => part.Type is VectorType)
            ? new BoundJoin(parts, scope.Site.Space)
            : NumbersOf(parts, scope.Site);
    }

    private static BoundNumberByPlayer NumbersOf(List<BoundExpression> parts, Site site)
    {
        var values = new BoundExpression?[site.PlayersOfTheGame];
        for (var i = 0; i < parts.Count; i++)
        {
            values[site.Space.First + i] = parts[i];
        }

        return new BoundNumberByPlayer(values, new NumberType(Operators.WidestScalar(parts), Grain.Player));
    }
}
