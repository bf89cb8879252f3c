using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

// Headers that are nearly right.
internal static partial class Hints
{
    private static Func<Failure, string?>[] OfHeaders => [Goals, PlayersApart, ParametersApart, BothNames];

    /// <summary>`on (x, y)`.</summary>
    private static string? Goals(Failure failure) =>
        failure.Wants("`min`") ? "Say of each player what it wants: `(min x, max y)`." : null;

    /// <summary>`on x, y`.</summary>
    private static string? PlayersApart(Failure failure) =>
        IsBehindSpace(failure) && failure.Kind == TokenKind.Comma ? "Players stand in parentheses: `on (min x, max y)`." : null;

    /// <summary>`rule A on z (lr: real)`.</summary>
    private static string? ParametersApart(Failure failure) =>
        IsBehindSpace(failure) && failure.Tokens.KindAt(failure.Position + 2) == TokenKind.Colon
            ? "Parameters stand behind the rule's name: `rule Name(lr: real = 0.01) on z { … }`."
            : null;

    private static string? BothNames(Failure failure) =>
        IsBehindSpace(failure) && failure.Kind == TokenKind.OpenParenthesis
            ? $"For a name of the whole space and names of its players write `on {failure.Previous.Text} = (min x, max y)`."
            : null;

    private static bool IsBehindSpace(Failure failure) => failure.Tokens.KindAt(failure.Position - 2) == TokenKind.On;
}
