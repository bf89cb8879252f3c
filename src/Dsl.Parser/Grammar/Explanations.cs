using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>A failure to the complaint that helps most: what people do write is looked for first, the plain one comes last.</summary>
internal static class Explanations
{
    private static readonly Func<Failure, Diagnostic?>[] MostTellingFirst =
    [
        WordAssigned,
        NotAssignable,
        NamespaceNotFirst,
        StatementOutsideRule,
        EqualsForArrow,
        EqualsForComparison,
        ComparisonChained,
        SizeOutsideGame,
        NeverOpened,
        NeverClosed,
        CallAlone,
        WordAlone,
        UnknownWord,
        MissingAtEnd,
        ConditionalWithoutParentheses,
        WordAsMember,
        ReservedName,
        Unexpected,
    ];

    /// <summary>Nothing, where the lexer has complained of what stands in the way.</summary>
    public static Diagnostic? Of(Failure failure) =>
        ForeignWord(failure)
        ?? (IsComplainedOf(failure) ? null : MostTellingFirst.Select(explain => explain(failure)).FirstOrDefault(found => found != null));

    /// <summary>What is wrong within a rule's body says nothing of the rule, unless it has swallowed the rule's end.</summary>
    public static bool IsComplainedOf(Failure failure) =>
        IsFlaw(failure.Kind)
        || Symbols.IsForeign(failure.Token)
        || AssignsByForeign(failure)
        || Enumerable.Range(failure.Start, failure.Position - failure.Start)
            .Select(failure.Tokens.KindAt)
            .Any(kind => kind == TokenKind.Unfinished || (IsFlaw(kind) && failure.Region != Region.Declarations));

    /// <summary>`t += 1`.</summary>
    private static bool AssignsByForeign(Failure failure) =>
        failure.Tokens.ArrowBehindWord(failure.Start) is { } arrow && Symbols.IsForeign(failure.Tokens[arrow]);

    private static bool IsFlaw(TokenKind kind) => kind is TokenKind.Bad or TokenKind.BadOperand or TokenKind.Unfinished;

    private static Diagnostic? ForeignWord(Failure failure) =>
        ForeignWords.HintFor(failure) is { } hint && failure.Tokens[failure.Start] is var word
            ? MmxErrors.UnknownWord(failure.PlaceOf(word), word.Text, failure.Region.Item, hint)
            : null;

    private static Diagnostic? WordAssigned(Failure failure) =>
        failure.Region == Region.Statements && failure.IsAtStart && failure.Tokens.AssignsWordOfTheLanguage(failure.Start)
            ? MmxErrors.NotAssignable(failure.Place, $"`{failure.Token.Text}`", Hints.ForAssigned(failure.Token.Text))
            : null;

    private static Diagnostic? NotAssignable(Failure failure) =>
        failure.Kind == TokenKind.Arrow && failure.Wants(Expected.Arrow)
            ? MmxErrors.NotAssignable(failure.PlaceSoFar, "This", Hints.ForAssigned(target: null))
            : null;

    private static Diagnostic? NamespaceNotFirst(Failure failure) =>
        failure.Region == Region.Declarations && failure.IsAtStart && failure.Kind == TokenKind.Namespace
            ? MmxErrors.NamespaceNotFirst(failure.Place)
            : null;

    private static Diagnostic? StatementOutsideRule(Failure failure) =>
        failure.Region == Region.Declarations && failure.IsAtStart && Lookahead.IsStatementWord(failure.Kind)
            ? MmxErrors.StatementOutsideRule(failure.Place, failure.Token.Text)
            : null;

    private static Diagnostic? EqualsForArrow(Failure failure) =>
        failure.Kind is TokenKind.Assign or TokenKind.Equal && failure.Wants(Expected.Arrow)
            ? MmxErrors.EqualsForArrow(failure.Place, failure.Token.Text, failure.TextSoFar)
            : null;

    private static Diagnostic? EqualsForComparison(Failure failure) =>
        failure.Kind == TokenKind.Assign && failure.Region == Region.Statements && !failure.Wants(Expected.Expression)
        && !failure.Wants(Expected.Name) && !failure.Wants("`:`") && !failure.IsEqualsOfArgument
            ? MmxErrors.EqualsForComparison(failure.Place)
            : null;

    private static Diagnostic? ComparisonChained(Failure failure) =>
        IsComparison(failure.Kind) && HasComparedBefore(failure)
            ? MmxErrors.ComparisonChained(failure.Place)
            : null;

    private static Diagnostic? SizeOutsideGame(Failure failure) =>
        failure.Kind == TokenKind.OpenIndex && failure.Tokens.KindAt(failure.Start) is TokenKind.Rule or TokenKind.Optimizer
            ? MmxErrors.SizeOutsideGame(failure.Place)
            : null;

    private static Diagnostic? NeverOpened(Failure failure) =>
        failure.IsAtStart && failure.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParenthesis
            ? MmxErrors.NeverOpened(failure.Place, failure.Token.Text)
            : null;

    private static Diagnostic? NeverClosed(Failure failure)
    {
        if (!IsBeyondBrackets(failure) || !failure.Expectations.Any(Brackets.IsClosing))
        {
            return null;
        }

        return Brackets.NeverClosed(failure) is { } open
            ? MmxErrors.NeverClosed(failure.PlaceOf(open), open.Text, Brackets.ClosingOf(open.Kind))
            : null;
    }

    private static Diagnostic? CallAlone(Failure failure) =>
        failure.Wants(Expected.Arrow) && failure.PreviousKind == TokenKind.CloseParenthesis
            ? MmxErrors.CallAlone(failure.PlaceSoFar)
            : null;

    private static Diagnostic? WordAlone(Failure failure) =>
        failure.Region == Region.Statements && failure.IsAtStart && failure.Kind is TokenKind.Else or TokenKind.Accept
            ? MmxErrors.WordAlone(failure.Place, failure.Token.Text)
            : null;

    private static Diagnostic? UnknownWord(Failure failure) =>
        failure.IsUnknownWord && failure.Tokens[failure.Start] is var word
            ? MmxErrors.UnknownWord(failure.PlaceOf(word), word.Text, failure.Region.Item, Hints.ForWord(failure))
            : null;

    private static Diagnostic? MissingAtEnd(Failure failure) =>
        failure.IsOnNewLine && !failure.IsAtStart
            ? MmxErrors.MissingAtEnd(failure.PlaceOf(failure.Previous), Wanted(failure), Hints.For(failure))
            : null;

    private static Diagnostic? ConditionalWithoutParentheses(Failure failure) =>
        failure.Kind == TokenKind.If && failure.Wants(Expected.Expression)
            ? MmxErrors.ConditionalWithoutParentheses(failure.Place)
            : null;

    /// <summary>`base.step()`, as if a rule were an object.</summary>
    private static Diagnostic? WordAsMember(Failure failure) =>
        failure.Kind == TokenKind.Step && failure.PreviousKind == TokenKind.Dot && failure.Position > failure.Start + 1
            ? MmxErrors.ReservedName(failure.Place, "step", $"Write `step {failure.TextOf(failure.Start, failure.Position - 2)}`.")
            : null;

    private static Diagnostic? ReservedName(Failure failure) =>
        Words.IsReserved(failure.Kind) && failure.Wants(Expected.Name) && failure.PreviousKind != TokenKind.On
            ? MmxErrors.ReservedName(failure.Place, failure.Token.Text, failure.PreviousKind == TokenKind.Report
                ? $"Write `report name = {failure.Token.Text}`."
                : $"Choose another name, such as `{failure.Token.Text}1`.")
            : null;

    private static Diagnostic Unexpected(Failure failure) =>
        MmxErrors.Unexpected(failure.Place, Wanted(failure), Found(failure.Token), Hints.For(failure));

    private static string Wanted(Failure failure)
    {
        IReadOnlyList<string> wanted = [.. failure.Expectations.Distinct()];
        return wanted.Count < 2
            ? string.Concat(wanted)
            : $"{string.Join(", ", wanted.Take(wanted.Count - 1))} or {wanted[wanted.Count - 1]}";
    }

    private static string Found(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the file",
        TokenKind.String => "a string",
        _ => $"`{token.Text}`",
    };

    /// <summary>The expression that ended just before has one comparison already.</summary>
    private static bool HasComparedBefore(Failure failure)
    {
        for (var position = failure.Position - 1; position >= 0 && IsWithinExpression(failure.Tokens.KindAt(position)); position--)
        {
            if (IsComparison(failure.Tokens.KindAt(position)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithinExpression(TokenKind kind) =>
        kind is not (TokenKind.Assign or TokenKind.Arrow or TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBrace
            or TokenKind.CloseBrace or TokenKind.And or TokenKind.Or)
        && !Lookahead.IsStatementWord(kind);

    private static bool IsComparison(TokenKind kind) => kind is TokenKind.Less or TokenKind.LessOrEqual
        or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual;

    /// <summary>What stands here cannot stand between brackets at all.</summary>
    private static bool IsBeyondBrackets(Failure failure) =>
        failure.Kind == TokenKind.End
        || failure.Tokens.BeginsDeclarationLine(failure.Position)
        || (failure.Region != Region.Declarations && failure.Region.ResumesAt(failure.Tokens, failure.Position))
        || (failure.Kind == TokenKind.CloseBrace && !failure.Wants("`}`"));
}
