using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Lines of games and claims that are nearly right.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfGamesAndClaims =>
        [OutcomeOfClaim, BudgetOfClaim, SizeOfPlayer, ElementsOfData, EqualsInGame];

    private static string? OutcomeOfClaim(Failure failure) =>
        failure.Region == Region.ClaimLines && failure.Wants("`reaches`") && ForeignWords.Outcome(failure.Token.Text) is { } form
            ? $"Write {form}."
            : null;

    private static string? BudgetOfClaim(Failure failure) =>
        failure.Region != Region.ClaimLines || failure.Kind != TokenKind.Name ? null
        : failure.Wants("`steps`") ? failure.Wants("`evaluations`") ? "Write `steps`, or `evaluations`." : "Write `steps`."
        : failure.Wants("`for`") ? "Write `keeps c for 2000 steps`."
        : failure.Wants("`after`") ? "Write `has c after 2000 steps`."
        : failure.Wants("`within`") ? $"Write `within {failure.NumberBehind ?? "2000"} steps`."
        : null;

    private static string? SizeOfPlayer(Failure failure) =>
        failure is { Kind: TokenKind.OpenCall, PreviousKind: TokenKind.Name }
        && failure.TextBefore(2) is "min" or "max"
            ? $"A player's size stands in brackets: `{failure.Previous.Text}[n]`."
            : null;

    private static string? ElementsOfData(Failure failure) =>
        !failure.Wants(Expected.Name) || failure.PreviousKind is not (TokenKind.OpenBracket or TokenKind.OpenIndex) ? null
        : failure.Region == Region.GameMembers
            ? "Elements are not listed: write a formula of indices, `[i, j] => e`, or read a file, `csv(\"file.csv\")`."
            : "Values are not listed: a value for each player is written `{x: a, y: b}`.";

    private static string? EqualsInGame(Failure failure) =>
        failure.Region != Region.GameMembers || failure.Kind is not (TokenKind.Assign or TokenKind.Colon) ? null
        : failure.IsAtStart && failure.Tokens.KindAt(failure.Position - 2) is TokenKind.Loss or TokenKind.Field
            ? $"Write `{failure.TextBefore(2)} {failure.Previous.Text}: …`."
        : failure.IsAtStart && failure.TextBefore(2) is "start" or "equilibrium"
            ? $"Write `{failure.TextBefore(2)} {{{failure.Previous.Text}: …}}`, with all players."
        : failure.Position == failure.Start + 1 && failure.Wants(Expected.Expression)
            ? $"Write `{failure.Previous.Text} …`, without `{failure.Token.Text}`."
        : null;
}
