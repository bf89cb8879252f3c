using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Statements that are nearly right.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfStatements =>
        [Condition, PlayerOfStep, FieldOfStep, RuleOfOthers, SampleAlone, CountOfLoop, CountOfSteps, WordToRead];

    private static string? PlayerOfStep(Failure failure) =>
        failure.PreviousKind == TokenKind.On && failure.Tokens.KindAt(failure.Start) == TokenKind.Step
            ? "A rule is stepped on one player by name, `step R on x`, and on all of them without `on`."
            : null;

    private static string? SampleAlone(Failure failure) =>
        failure.PreviousKind == TokenKind.Sample && failure.Kind is TokenKind.OpenCall or TokenKind.OpenParenthesis
            ? "Write `sample` alone: it draws the next one."
            : null;

    private static string? CountOfLoop(Failure failure) =>
        failure.PreviousKind == TokenKind.Repeat && failure.Position == failure.Start + 1
            ? "Say how often at most: `repeat 100 { … } until c`."
            : null;

    /// <summary>`SimGda lr 0.1`.</summary>
    private static string? ArgumentApart(Failure failure) =>
        (failure.Tokens[failure.Start], failure.Tokens.KindAt(failure.Start - 1), failure.Tokens.KindAt(failure.Start - 2))
            is ({ StartsLine: false, Text: var name }, TokenKind.Name, TokenKind.Step or TokenKind.Assign)
        && failure.Region != Region.GameMembers && char.IsUpper(failure.Tokens[failure.Start - 1].Text[0])
            ? $"Arguments stand in parentheses: `{failure.Tokens[failure.Start - 1].Text}({name}: …)`."
            : null;

    /// <summary>`lr h`, `step base twice`, `new Adam()`.</summary>
    private static string? NameBehind(Failure failure) =>
        failure.Tokens[failure.Start].StartsLine ? null
        : failure.Tokens.KindAt(failure.Start - 1) == TokenKind.Sample ? "Write `sample` alone: it draws the next one."
        : failure.Tokens.KindAt(failure.Start - 2) == TokenKind.Step ? Forms.Of(failure.Tokens[failure.Start - 2])
        : failure.Tokens.KindAt(failure.Start - 1) is not (TokenKind.Name or TokenKind.Number or TokenKind.CloseParenthesis) ? null
        : failure.Tokens[failure.Start - 1].Text == "new" ? $"Leave `new` out: `{failure.Tokens[failure.Start].Text}(…)`."
        : failure.Region == Region.Declarations ? null
        : "Is an operator missing before it?";

    /// <summary>`base` alone: nobody knows what is to be done with it.</summary>
    private static string? NameAlone(Failure failure) =>
        failure.Region == Region.Statements && failure.Tokens[failure.Start] is { Text: var name }
        && (failure.Tokens.KindAt(failure.Start + 1) is TokenKind.CloseBrace or TokenKind.End || failure.Tokens[failure.Start + 1].StartsLine)
            ? $"A rule is stepped by `step {name}`, a value changed by `{name} <- …`."
            : null;

    private static string? CountOfSteps(Failure failure) =>
        failure.Kind == TokenKind.Step && failure.Wants(Expected.Expression)
            ? "Did you mean `t`, the number of steps so far?"
            : null;

    private static string? WordToRead(Failure failure) =>
        failure.Region == Region.Statements && failure.IsAtStart && failure.Token.StartsLine
        && failure.Kind is TokenKind.Field or TokenKind.Loss or TokenKind.StepCount
            ? failure.Tokens.KindAt(failure.Position + 1) == TokenKind.Dot && failure.Tokens[failure.Position + 2].Text == "backward"
                ? "Leave it out: `field` is there as soon as it is read."
                : $"`{failure.Token.Text}` is read, as in `let a = {failure.Token.Text}`."
            : null;

    /// <summary>`step base with lr = 0.1`.</summary>
    private static string? FieldOfStep(Failure failure) =>
        failure.TextBefore(1) != "with" || !failure.Wants("`field`") ? null
        : failure.Kind == TokenKind.Loss ? "A rule can be shown another field, `with field = e`; its loss stays the game's."
        : failure.Kind == TokenKind.Name && NearestName.Of(failure.Token.Text, ["field"]) is null
            ? "Only a field is given so, `with field = e`; arguments stand in parentheses, `step R(lr: 0.1)`."
        : null;

    /// <summary>`rule A on z = R`.</summary>
    private static string? RuleOfOthers(Failure failure) =>
        failure is { Kind: TokenKind.Name, PreviousKind: TokenKind.Assign }
        && failure.Tokens.KindAt(failure.Start) == TokenKind.Rule && failure.Wants("`(`")
            ? "A rule that is made of others says no space: `rule Name(…) = R`."
            : null;

    /// <summary>`accept if c`, `stop if c`.</summary>
    private static string? Condition(Failure failure) =>
        failure.Wants("`when`") ? $"Write `{failure.Previous.Text} when c`." : null;
}
