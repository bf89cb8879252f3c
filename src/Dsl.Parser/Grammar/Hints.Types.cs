using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Types where there are none, none where there are, and on the wrong side of a name.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfTypes =>
        [TypeBeforeName, TypeOfState, TypeOfParameter, TypeOfLocal, TypeOfArgument];

    /// <summary>`float lr`.</summary>
    private static string? TypeBeforeName(Failure failure) =>
        failure.Kind == TokenKind.Name && failure.Wants("`:`") && failure.Region != Region.GameMembers
        && ForeignTypes.Number(failure.Previous.Text) is { } type
            ? $"A type stands behind the name: `{failure.Token.Text}: {type}`."
            : null;

    private static string? TypeOfState(Failure failure) =>
        failure.Wants("`:`") && failure.Tokens.KindAt(failure.Start) == TokenKind.State
            ? $"A state has a type, its space or a number's: `state {failure.Previous.Text}: z`, `state {failure.Previous.Text}: real = 1`."
            : null;

    private static string? TypeOfParameter(Failure failure) =>
        failure.Wants("`:`") && failure.PreviousKind == TokenKind.Name && failure.Tokens.KindAt(failure.Start) == TokenKind.Rule
            ? $"A parameter is written with its type: `{failure.Previous.Text}: real = 0.01`, `{failure.Previous.Text}: rule`."
            : null;

    private static string? TypeOfLocal(Failure failure) =>
        failure.Kind == TokenKind.Colon && failure.Tokens[failure.Start] is { Kind: TokenKind.Let or TokenKind.Var, Text: var word }
        && failure.Position == failure.Start + 2
            ? $"Leave the type out, it is that of the value: `{word} {failure.Previous.Text} = …`."
            : null;

    private static string? TypeOfArgument(Failure failure) =>
        failure.Kind == TokenKind.Colon && failure.Tokens.KindAt(failure.Start) == TokenKind.Fn
            ? "A fn's arguments and what it gives have no types: `fn Name(a, b) = e`."
            : null;
}
