using System.Collections.Generic;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>Which bracket closes which.</summary>
internal static class Brackets
{
    public static bool IsClosing(string expectation) => expectation is "`)`" or "`]`" or "`}`";

    public static string ClosingOf(TokenKind open) => open switch
    {
        TokenKind.OpenBrace => "}",
        TokenKind.OpenParenthesis or TokenKind.OpenCall => ")",
        _ => "]",
    };

    /// <summary>The innermost bracket that stands open between two places.</summary>
    public static Token? LastOpen(TokenList tokens, int start, int end)
    {
        var open = new Stack<Token>();
        for (var position = start; position < end; position++)
        {
            switch (tokens.KindAt(position))
            {
                case TokenKind.OpenBrace or TokenKind.OpenParenthesis or TokenKind.OpenCall
                    or TokenKind.OpenBracket or TokenKind.OpenIndex:
                    open.Push(tokens[position]);
                    break;
                case TokenKind.CloseBrace or TokenKind.CloseParenthesis or TokenKind.CloseBracket when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }
}
