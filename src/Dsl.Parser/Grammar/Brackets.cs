using System;
using System.Collections.Generic;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>Which bracket closes which, and which one was forgotten.</summary>
internal static class Brackets
{
    // Nobody shows an operand that is longer.
    private const int Farthest = 60;

    // Else a file of errors would take as long as there are errors times tokens.
    private const int LongestBlock = 1_000;

    public static bool IsClosing(string expectation) => expectation is "`)`" or "`]`" or "`}`";

    public static string ClosingOf(TokenKind open) => open switch
    {
        TokenKind.OpenBrace => "}",
        TokenKind.OpenParenthesis or TokenKind.OpenCall => ")",
        _ => "]",
    };

    /// <summary>
    /// Of the brackets that stand open where an item failed, the innermost; or a brace within it, if what closes that
    /// stands further left than the line that opened it: then it closes another one.
    /// </summary>
    public static Token? NeverClosed(Failure failure)
    {
        var open = new Stack<(Token Bracket, Token Line)>();
        Token? crooked = null;
        var line = failure.Tokens[failure.Start];
        for (var position = failure.Start; position < failure.Position; position++)
        {
            var token = failure.Tokens[position];
            line = token.StartsLine ? token : line;
            if (IsOpening(token.Kind))
            {
                open.Push((token, line));
            }
            else if (IsClosing(token.Kind) && open.Count > 0)
            {
                var (bracket, opening) = open.Pop();
                crooked ??= token.StartsLine && IsLeftOf(failure, token, opening) ? bracket : null;
            }
        }

        return open.Count == 0 ? null : crooked ?? open.Peek().Bracket;
    }

    /// <summary>The brace of the branch or attempt in the midst of whose block something stands.</summary>
    public static Token? BranchAround(Failure failure)
    {
        var (tokens, depth) = (failure.Tokens, 0);
        for (var position = failure.Position - 1; position >= Math.Max(0, failure.Position - LongestBlock); position--)
        {
            depth += tokens.KindAt(position) switch { TokenKind.CloseBrace => 1, TokenKind.OpenBrace => -1, _ => 0 };
            if (depth < 0)
            {
                return BelongsToBranch(tokens, position) ? tokens[position] : null;
            }
        }

        return null;
    }

    private static bool BelongsToBranch(TokenList tokens, int brace)
    {
        var position = brace - 1;
        while (position > Math.Max(0, brace - Farthest) && !tokens.BeginsStatementLine(position)
            && tokens.KindAt(position) is not (TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.End or TokenKind.If))
        {
            position--;
        }

        return position >= 0 && tokens.KindAt(position) is TokenKind.If or TokenKind.Attempt;
    }

    /// <summary>The bracket that this one closes; what closes nothing stays where it is.</summary>
    public static int OpeningOf(TokenList tokens, int closing)
    {
        var depth = 0;
        for (var position = closing; position >= Math.Max(0, closing - Farthest); position--)
        {
            depth += IsClosing(tokens.KindAt(position)) ? 1 : IsOpening(tokens.KindAt(position)) ? -1 : 0;
            if (depth == 0)
            {
                return position;
            }
        }

        return closing;
    }

    private static bool IsOpening(TokenKind kind) => kind is TokenKind.OpenBrace or TokenKind.OpenParenthesis
        or TokenKind.OpenCall or TokenKind.OpenBracket or TokenKind.OpenIndex;

    private static bool IsClosing(TokenKind kind) =>
        kind is TokenKind.CloseBrace or TokenKind.CloseParenthesis or TokenKind.CloseBracket;

    private static bool IsLeftOf(Failure failure, Token token, Token other) =>
        failure.PlaceOf(token).Column < failure.PlaceOf(other).Column;
}
