using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What stands on both sides of a token, in the user's words where they are short.</summary>
internal static class Operands
{
    private const int Longest = 30;

    public static string Before(Failure failure)
    {
        var first = Math.Max(0, FirstOf(failure.Tokens, failure.Position - 1));
        var text = failure.TextOf(first, failure.Position - 1);
        return text.Length > Longest || failure.Previous.Kind == TokenKind.String ? "a" : text;
    }

    public static string After(Failure failure) =>
        failure.Tokens[failure.Position + 1] is { Kind: not (TokenKind.String or TokenKind.End) } token ? token.Text : "b";

    /// <summary>Where the operand begins that ends here: behind a bracket stand what it closes, and the name it belongs to.</summary>
    private static int FirstOf(TokenList tokens, int last)
    {
        var first = last;
        while (true)
        {
            first = Brackets.OpeningOf(tokens, first);
            if (tokens.KindAt(first) is TokenKind.OpenCall or TokenKind.OpenIndex)
            {
                first--;
            }
            else if (tokens.KindAt(first - 1) == TokenKind.Dot)
            {
                first -= 2;
            }
            else
            {
                return first;
            }
        }
    }
}
