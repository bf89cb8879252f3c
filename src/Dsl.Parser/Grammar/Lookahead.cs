using System;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What begins at a token, told by looking a little further.</summary>
internal static class Lookahead
{
    /// <summary>`(a, b) =>`.</summary>
    public static bool BeginsLambda(this TokenList tokens, int position)
    {
        if (tokens.KindAt(position) is not (TokenKind.OpenParenthesis or TokenKind.OpenCall))
        {
            return false;
        }

        var close = position + 1;
        while (tokens.KindAt(close) is TokenKind.Name or TokenKind.Comma)
        {
            close++;
        }

        return tokens.KindAt(close) == TokenKind.CloseParenthesis && tokens.KindAt(close + 1) == TokenKind.FatArrow;
    }

    /// <summary>`a &lt;-` at the beginning of a line.</summary>
    public static bool BeginsAssignment(this TokenList tokens, int position) =>
        tokens[position].StartsLine
        && tokens.KindAt(position) == TokenKind.Name
        && tokens.KindAt(position + 1) == TokenKind.Arrow;

    /// <summary>`t &lt;-`, `field =`, `loss.x &lt;-`.</summary>
    public static bool AssignsWordOfTheLanguage(this TokenList tokens, int position) =>
        tokens.ArrowBehindWord(position) != null;

    /// <summary>Where the arrow stands by which a word of the language is assigned; null where none is.</summary>
    public static int? ArrowBehindWord(this TokenList tokens, int position)
    {
        var behind = tokens.KindAt(position + 1) == TokenKind.Dot ? position + 3 : position + 1;
        return tokens.KindAt(position) is TokenKind.StepCount or TokenKind.Field or TokenKind.Loss
            && tokens.KindAt(behind) is TokenKind.Arrow or TokenKind.Assign ? behind : null;
    }

    /// <summary>`{x:`, or what was meant for it, and no block.</summary>
    public static bool BeginsByPlayer(this TokenList tokens, int position) =>
        tokens.KindAt(position) == TokenKind.OpenBrace
        && tokens.KindAt(position + 1) == TokenKind.Name
        && tokens.KindAt(position + 2) is TokenKind.Colon or TokenKind.Number or TokenKind.Comma or TokenKind.Assign;

    /// <summary>A line that can only be a new statement.</summary>
    public static bool BeginsStatementLine(this TokenList tokens, int position) =>
        tokens[position].StartsLine
        && (IsStatementWord(tokens.KindAt(position))
            || tokens.BeginsNamedStatement(position)
            || (tokens.AssignsWordOfTheLanguage(position) && tokens[Math.Max(0, position - 1)].Text != "with"));

    /// <summary>A line that can only be a new declaration; as the type of a parameter, `rule` and `fn` begin none.</summary>
    public static bool BeginsDeclarationLine(this TokenList tokens, int position) =>
        tokens[position].StartsLine
        && IsDeclarationWord(tokens.KindAt(position))
        && tokens.KindAt(position - 1) is not (TokenKind.Colon or TokenKind.Extern);

    public static bool IsStatementWord(TokenKind kind) => kind is TokenKind.Let or TokenKind.Var or TokenKind.State
        or TokenKind.Step or TokenKind.Repeat or TokenKind.If or TokenKind.Attempt or TokenKind.Sample or TokenKind.Stop
        or TokenKind.Report;

    public static bool IsDeclarationWord(TokenKind kind) => kind is TokenKind.Namespace or TokenKind.Rule or TokenKind.Fn
        or TokenKind.Extern or TokenKind.Optimizer or TokenKind.Game or TokenKind.Claim;

    /// <summary>`a &lt;-`, `reset base`, `w.push(`, `base.state &lt;-`, and what cannot be, `a.x &lt;-`.</summary>
    private static bool BeginsNamedStatement(this TokenList tokens, int position) =>
        (tokens.KindAt(position), tokens.KindAt(position + 1), tokens.KindAt(position + 2), tokens.KindAt(position + 3)) switch
        {
            (TokenKind.Name, TokenKind.Arrow, _, _) => true,
            (TokenKind.Name, TokenKind.Name, _, _) => tokens[position].Text == "reset",
            (TokenKind.Name, TokenKind.Dot, TokenKind.Name, TokenKind.OpenCall) => true,
            (TokenKind.Name, TokenKind.Dot, TokenKind.State or TokenKind.Name, TokenKind.Arrow) => true,
            _ => false,
        };
}
