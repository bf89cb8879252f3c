using System;
using System.Globalization;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Numbers as they are written elsewhere.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfNumbers => [DigitBeforePoint, DigitBehindPoint, PointForComma];

    private static string? DigitBeforePoint(Failure failure) =>
        failure.Kind == TokenKind.Dot && failure.Wants(Expected.Expression)
            ? "A number begins with a digit: `0.5`."
            : null;

    private static string? DigitBehindPoint(Failure failure) =>
        failure.PreviousKind == TokenKind.Dot && failure.Tokens.KindAt(failure.Position - 2) == TokenKind.Number
            ? $"A number ends with a digit: `{failure.TextBefore(2)}.0`."
            : null;

    /// <summary>`1,5`, and nothing between.</summary>
    private static string? PointForComma(Failure failure) =>
        failure is { Kind: TokenKind.Comma, PreviousKind: TokenKind.Number }
        && failure.Tokens[failure.Position + 1] is { Kind: TokenKind.Number } behind
        && failure.Token.Span.Start == failure.Previous.Span.End && failure.Token.Span.End == behind.Span.Start
            ? string.Format(CultureInfo.InvariantCulture, "A number is written with a point: `{0}.{1}`.", failure.Previous.Text, behind.Text)
            : null;
}
