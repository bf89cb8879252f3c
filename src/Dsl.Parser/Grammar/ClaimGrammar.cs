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
        (from claim in Reserved("claim")
         from title in Ref(() => Title)
         from open in OpenBrace
         from lines in Recovery.OfClaimLines(Ref(() => Line))
         from close in CloseBrace
         select new ClaimSyntax(title, lines)).Spanned();

    private static readonly Parser<StringSyntax> Title =
        Of(TokenKind.String, "a title in double quotes").Select(token => new StringSyntax(token.Text)).Spanned();

    private static readonly Parser<ClaimLineSyntax> Line =
        (from rule in Expression
         from @on in Reserved("on")
         from game in Expression
         from start in (from @from in Word("from") from start in Expression select start).OrNull()
         from seeds in Ref(() => Seeds).OrNull()
         from outcome in Ref(() => Outcome)
         select new ClaimLineSyntax(rule, game, start, seeds, outcome)).Spanned();

    private static readonly Parser<SeedsSyntax> Seeds =
        (from word in Word("seeds")
         from count in Expression
         from atLeast in Ref(() => AtLeast).OrNull()
         select new SeedsSyntax(count, atLeast)).Spanned();

    private static readonly Parser<ExpressionSyntax> AtLeast =
        from comma in Comma
        from at in Word("at")
        from least in Word("least")
        from count in Expression
        select count;

    private static readonly Parser<OutcomeSyntax> Outcome =
        Ref(() => Reaches).XOr(Ref(() => Keeps)).XOr(Ref(() => Has)).XOr(Ref(() => Diverges)).Spanned();

    private static readonly Parser<OutcomeSyntax> Reaches =
        from reaches in Word("reaches")
        from condition in Expression
        from within in Word("within")
        from budget in Expression
        from unit in Ref(() => Unit)
        select new OutcomeSyntax(OutcomeKind.Reaches, condition, budget, unit);

    private static readonly Parser<OutcomeSyntax> Keeps =
        from keeps in Word("keeps")
        from condition in Expression
        from @for in Word("for")
        from budget in Expression
        from steps in Word("steps")
        select new OutcomeSyntax(OutcomeKind.Keeps, condition, budget, BudgetUnit.Steps);

    private static readonly Parser<OutcomeSyntax> Has =
        from has in Word("has")
        from condition in Expression
        from after in Word("after")
        from budget in Expression
        from steps in Word("steps")
        select new OutcomeSyntax(OutcomeKind.Has, condition, budget, BudgetUnit.Steps);

    private static readonly Parser<OutcomeSyntax> Diverges =
        from diverges in Word("diverges")
        from within in Word("within")
        from budget in Expression
        from unit in Ref(() => Unit)
        select new OutcomeSyntax(OutcomeKind.Diverges, null, budget, unit);

    private static readonly Parser<BudgetUnit> Unit =
        Word("steps").Select(_ => BudgetUnit.Steps).XOr(Word("evaluations").Select(_ => BudgetUnit.Evaluations));
}
