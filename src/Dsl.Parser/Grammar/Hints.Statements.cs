using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Statements that are nearly right.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfStatements =>
        [Condition, PlayerOfStep, SampleAlone, CountOfLoop, CountOfSteps, WordToRead];

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
            ? $"`{failure.Token.Text}` is read, as in `let a = {failure.Token.Text}`."
            : null;

    /// <summary>`accept if c`, `stop if c`.</summary>
    private static string? Condition(Failure failure) =>
        failure.Wants("`when`") ? $"Write `{failure.Previous.Text} when c`." : null;
}
