using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.ExpressionGrammar;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>Claims: which rule does what on which game.</summary>
internal static class ClaimGrammar
{
    public static readonly Parser<DeclarationSyntax> Claim =
        (from claim in Keyword.Claim
         from title in Ref(() => Title)
         from open in OpenBrace
         from lines in Recovery.OfClaimLines(Ref(() => Line))
         from close in CloseBrace
         select new ClaimSyntax(title, lines)).Spanned();

    private static readonly Parser<StringSyntax> Title =
        Of(TokenKind.String, "a title in double quotes").Select(token => new StringSyntax(token.Text)).Spanned();

    private static readonly Parser<ClaimLineSyntax> Line =
        (from rule in Expression
         from @on in Keyword.On
         from game in Expression
         from start in (from @from in Keyword.From from start in Expression select start).OrNull()
         from seeds in Ref(() => Seeds).OrNull()
         from outcome in Ref(() => Outcome)
         select new ClaimLineSyntax(rule, game, start, seeds, outcome)).Spanned();

    private static readonly Parser<SeedsSyntax> Seeds =
        (from word in Keyword.Seeds
         from count in Expression
         from atLeast in Ref(() => AtLeast).OrNull()
         select new SeedsSyntax(count, atLeast)).Spanned();

    private static readonly Parser<ExpressionSyntax> AtLeast =
        from comma in Comma
        from at in Keyword.At
        from least in Keyword.Least
        from count in Expression
        select count;

    private static readonly Parser<OutcomeSyntax> Outcome =
        Ref(() => Reaches).XOr(Ref(() => Keeps)).XOr(Ref(() => Has)).XOr(Ref(() => Diverges)).Spanned();

    private static readonly Parser<OutcomeSyntax> Reaches =
        from reaches in Keyword.Reaches
        from condition in Expression
        from within in Keyword.Within
        from budget in Expression
        from unit in Ref(() => Unit)
        select new OutcomeSyntax(OutcomeKind.Reaches, condition, budget, unit);

    private static readonly Parser<OutcomeSyntax> Keeps =
        from keeps in Keyword.Keeps
        from condition in Expression
        from @for in Keyword.For
        from budget in Expression
        from steps in Keyword.Steps
        select new OutcomeSyntax(OutcomeKind.Keeps, condition, budget, BudgetUnit.Steps);

    private static readonly Parser<OutcomeSyntax> Has =
        from has in Keyword.Has
        from condition in Expression
        from after in Keyword.After
        from budget in Expression
        from steps in Keyword.Steps
        select new OutcomeSyntax(OutcomeKind.Has, condition, budget, BudgetUnit.Steps);

    private static readonly Parser<OutcomeSyntax> Diverges =
        from diverges in Keyword.Diverges
        from within in Keyword.Within
        from budget in Expression
        from unit in Ref(() => Unit)
        select new OutcomeSyntax(OutcomeKind.Diverges, null, budget, unit);

    private static readonly Parser<BudgetUnit> Unit =
        Keyword.Steps.Select(_ => BudgetUnit.Steps).XOr(Keyword.Evaluations.Select(_ => BudgetUnit.Evaluations));
}
