using System;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What to do about a failure that has no explanation of its own.</summary>
internal static class Hints
{
    private static readonly Func<Failure, string?>[] MostTellingFirst =
    [
        NamedArgument,
        NearestWord,
        DigitBeforePoint,
        NegationInParentheses,
        VectorInBraces,
        MissingOperator,
        AnyExpression,
        FormWithin,
        failure => failure.IsAtStart ? null : Forms.Of(failure.Tokens[failure.Start]),
    ];

    public static string For(Failure failure) =>
        MostTellingFirst.Select(hint => hint(failure)).FirstOrDefault(found => found != null) ?? failure.Region.Form;

    private static string? NamedArgument(Failure failure) =>
        failure.IsEqualsOfArgument ? $"An argument is written `{failure.Previous.Text}: …`." : null;

    private static string? NearestWord(Failure failure) =>
        failure.Kind == TokenKind.Name
        && NearestName.Of(failure.Token.Text, failure.Expectations.Where(IsWord).Select(wanted => wanted.Trim('`'))) is { } word
            ? $"Did you mean `{word}`?"
            : null;

    private static string? DigitBeforePoint(Failure failure) =>
        failure.Kind == TokenKind.Dot && failure.Wants(Expected.Expression)
            ? "A number begins with a digit: `0.5`."
            : null;

    private static string? NegationInParentheses(Failure failure) =>
        failure.Kind == TokenKind.Not && failure.Wants(Expected.Expression) ? "Put it in parentheses: `(not a)`." : null;

    private static string? VectorInBraces(Failure failure) =>
        failure.Kind == TokenKind.Comma && failure.Wants("`)`") && failure.Region == Region.Statements
            ? "A vector of several players is written `{x: a, y: b}`, a function `(a, b) => e`."
            : null;

    private static string? MissingOperator(Failure failure) =>
        BeginsOperand(failure.Kind) && !failure.Token.StartsLine && (failure.IsAtStart || failure.Expectations.Any(Brackets.IsClosing))
            ? failure.Wants("`,`") ? "Is a `,` or an operator missing before it?" : "Is an operator missing before it?"
            : null;

    private static string? AnyExpression(Failure failure) =>
        failure.Wants(Expected.Expression)
            ? "An expression is a number, a name, `field`, a call, or several of them with operators between."
            : null;

    /// <summary>How the part of an expression is written that was begun.</summary>
    private static string? FormWithin(Failure failure) =>
        failure.Wants("`then`") || (failure.Wants("`else`") && !failure.Wants("`{`")) ? "A choice is written `if c then a else b`."
        : failure.Wants("`=>`") ? "A formula of indices is written `[i, j] => e`, a function `(a, b) => e`."
        : failure.Wants("`state`") ? "A player's part is written `v.x`."
        : failure.Wants("`:`") && failure.Tokens.KindAt(failure.Position - 2) is TokenKind.OpenBrace or TokenKind.Comma
            && failure.Region != Region.Declarations ? "A vector of several players is written `{x: a, y: b}`."
        : null;

    private static bool BeginsOperand(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        or TokenKind.OpenParenthesis or TokenKind.Field or TokenKind.Loss or TokenKind.StepCount or TokenKind.True or TokenKind.False;

    private static bool IsWord(string expectation) => expectation.Length > 2 && expectation[0] == '`' && char.IsLetter(expectation[1]);
}
