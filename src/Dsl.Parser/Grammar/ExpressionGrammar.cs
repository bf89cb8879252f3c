using System;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.Operators;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>Expressions, loosest first.</summary>
internal static class ExpressionGrammar
{
    public static readonly Parser<ExpressionSyntax> Expression =
        Ref(() => Disjunction)
            .XOr(Ref(() => Conditional))
            .XOr(Ref(() => Lambda))
            .XOr(Ref(() => Formula))
            .Named(Expected.Expression);

    /// <summary>An expression within another.</summary>
    private static readonly Parser<ExpressionSyntax> Inner = Expression.Nested();

    private static readonly Parser<ExpressionSyntax> Conditional =
        (from @if in Keyword.If
         from condition in Inner
         from then in Keyword.Then
         from whenTrue in Inner
         from @else in Keyword.Else
         from whenFalse in Inner
         select new ConditionalSyntax(condition, whenTrue, whenFalse)).Spanned();

    private static readonly Parser<ExpressionSyntax> Lambda =
        (from open in Open
         from parameters in Name.ListedOrNone(Close)
         from arrow in FatArrow
         from body in Inner
         select new LambdaSyntax(parameters, body)).Spanned();

    private static readonly Parser<ExpressionSyntax> Formula =
        (from open in OpenBracket
         from indices in Name.Listed(CloseBracket)
         from arrow in FatArrow
         from body in Inner
         select new FormulaSyntax(indices, body)).Spanned();

    private static readonly Parser<ExpressionSyntax> Disjunction =
        LeftToRight(Ref(() => Conjunction), (TokenKind.Or, BinaryOperator.Or));

    private static readonly Parser<ExpressionSyntax> Conjunction =
        LeftToRight(Ref(() => Negation), (TokenKind.And, BinaryOperator.And));

    private static readonly Parser<ExpressionSyntax> Negation =
        Prefixed(Ref(() => Comparison), (TokenKind.Not, UnaryOperator.Not));

    private static readonly Parser<ExpressionSyntax> Comparison =
        AtMostOnce(
            Ref(() => Sum),
            (TokenKind.Less, BinaryOperator.Less),
            (TokenKind.LessOrEqual, BinaryOperator.LessOrEqual),
            (TokenKind.Greater, BinaryOperator.Greater),
            (TokenKind.GreaterOrEqual, BinaryOperator.GreaterOrEqual),
            (TokenKind.Equal, BinaryOperator.Equal),
            (TokenKind.NotEqual, BinaryOperator.NotEqual));

    private static readonly Parser<ExpressionSyntax> Sum =
        LeftToRight(Ref(() => Product), (TokenKind.Plus, BinaryOperator.Plus), (TokenKind.Minus, BinaryOperator.Minus));

    private static readonly Parser<ExpressionSyntax> Product =
        LeftToRight(Ref(() => Sign), (TokenKind.Times, BinaryOperator.Times), (TokenKind.Divide, BinaryOperator.Divide));

    private static readonly Parser<ExpressionSyntax> Sign =
        Prefixed(Ref(() => Power), (TokenKind.Minus, UnaryOperator.Minus));

    private static readonly Parser<ExpressionSyntax> Power =
        RightToLeft(Ref(() => Postfix), Sign.Nested(), (TokenKind.Power, BinaryOperator.Power));

    private static readonly Parser<ExpressionSyntax> Postfix = Ref(() => Operand).FollowedBy(Ref(() => Suffix));

    /// <summary>A name and what it carries, at the head of a statement: `w`, `w.push(v)`, `base.state`.</summary>
    public static readonly Parser<ExpressionSyntax> Target = Name.Select(Referenced).FollowedBy(Ref(() => Suffix));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Suffix =
        Ref(() => Member).XOr(Ref(() => Call)).XOr(Ref(() => Index));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Member =
        from dot in Dot
        from name in Name.XOr(Keyword.State.Select(word => new NameSyntax(word.Text) { Span = word.Span }))
        select Suffixed(name.Span, target => new MemberSyntax(target, name));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Call =
        from open in OpenCall
        from arguments in Ref(() => Argument).ListedOrNone(Close)
        from end in Previous
        select Suffixed(end.Span, target => new CallSyntax(target, arguments));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Index =
        from open in OpenIndex
        from indices in Inner.Listed(CloseBracket)
        from end in Previous
        select Suffixed(end.Span, target => new IndexSyntax(target, indices));

    private static readonly Parser<ArgumentSyntax> Argument =
        (from name in Label.OrNull()
         from value in Inner
         from keepsSample in Ref(() => KeepingSample)
         select new ArgumentSyntax(name, value, keepsSample)).Spanned();

    public static readonly Parser<bool> KeepingSample =
        (from keeping in Keyword.Keeping from sample in Keyword.Sample select keeping).Present();

    private static readonly Parser<ExpressionSyntax> Operand =
        Ref(() => Reference)
            .XOr(Ref(() => Number))
            .XOr(Ref(() => Group))
            .XOr(Ref(() => FieldAt))
            .XOr(Ref(() => LossAt))
            .XOr(Ref(() => ByPlayer))
            .XOr(Ref(() => Constant))
            .Named(Expected.Expression);

    /// <summary>A name that begins a line and has an arrow behind it begins a statement, and is no operand.</summary>
    private static readonly Parser<ExpressionSyntax> Reference =
        Name.Where(input => !input.Reading.Tokens.BeginsAssignment(input.Position), Expected.Name)
            .Select(Referenced);

    private static readonly Parser<ExpressionSyntax> Number =
        Of(TokenKind.Number, "a number").Select(token => new NumberSyntax(token.Text) { Span = token.Span });

    private static readonly Parser<ExpressionSyntax> Group =
        from open in Open.Where(input => !input.Reading.Tokens.BeginsLambda(input.Position), "`(`")
        from inner in Inner
        from close in Close
        select inner;

    private static readonly Parser<ExpressionSyntax> Point =
        from open in OpenCall
        from point in Inner
        from close in Close
        select point;

    private static readonly Parser<ExpressionSyntax> FieldAt =
        (from field in Keyword.Field from at in Point.OrNull() select new FieldSyntax(at)).Spanned();

    private static readonly Parser<ExpressionSyntax> LossAt =
        (from loss in Keyword.Loss from at in Point.OrNull() select new LossSyntax(at)).Spanned();

    private static readonly Parser<ExpressionSyntax> ByPlayer =
        (from open in OpenBrace.Where(input => input.Reading.Tokens.BeginsByPlayer(input.Position), "`{`")
         from entries in Ref(() => Entry).Listed(CloseBrace)
         select new ByPlayerSyntax(entries)).Spanned();

    private static readonly Parser<ByPlayerEntrySyntax> Entry =
        (from player in Name
         from colon in Colon
         from value in Inner
         select new ByPlayerEntrySyntax(player, value)).Spanned();

    private static readonly Parser<ExpressionSyntax> Constant =
        Keyword.StepCount.Select(_ => (ExpressionSyntax)new StepCountSyntax())
            .XOr(Keyword.True.Select(_ => new TruthSyntax(true)))
            .XOr(Keyword.False.Select(_ => new TruthSyntax(false)))
            .XOr(Of(TokenKind.String, "a string").Select(token => new StringSyntax(token.Text)))
            .XOr(Of(token => token.Kind is TokenKind.BadOperand or TokenKind.Unfinished, "a value").Select(_ => new ErrorExpressionSyntax()))
            .Spanned();

    private static ExpressionSyntax Referenced(NameSyntax name) => new ReferenceSyntax(name.Text) { Span = name.Span };
}
