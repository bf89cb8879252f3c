using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>A stretch of a file that holds items of one kind: where it ends, and where the next item must begin.</summary>
internal abstract class Region(string item, string form, string[] beginnings)
{
    public static readonly Region Declarations = new DeclarationRegion();
    public static readonly Region Statements = new StatementRegion();
    public static readonly Region GameMembers = new GameMemberRegion();
    public static readonly Region ClaimLines = new ClaimLineRegion();

    /// <summary>What one item is called.</summary>
    public string Item => item;

    /// <summary>How items are written, for who has lost the way.</summary>
    public string Form => form;

    /// <summary>The words that an item begins with, or that carry the last one on.</summary>
    public string[] Beginnings => beginnings;

    public virtual bool EndsAt(TokenList tokens, int position) =>
        tokens.KindAt(position) is TokenKind.CloseBrace or TokenKind.End || tokens.BeginsDeclarationLine(position);

    public abstract bool ResumesAt(TokenList tokens, int position);

    /// <summary>What an item that failed would have declared, where it got that far: `let a =`, `rule A`.</summary>
    public virtual NameSyntax? DeclaredAt(TokenList tokens, int start) =>
        tokens.KindAt(start) is TokenKind.Let or TokenKind.Var or TokenKind.State
        || tokens.KindAt(start + 2) is TokenKind.Assign or TokenKind.Colon
            ? NameAt(tokens, start + 1)
            : null;

    protected static NameSyntax? NameAt(TokenList tokens, int position) =>
        tokens.KindAt(position) == TokenKind.Name
            ? new NameSyntax(tokens[position].Text) { Span = tokens[position].Span }
            : null;

    private sealed class DeclarationRegion() : Region(
        "declaration",
        "A file declares with `rule`, `optimizer`, `fn`, `extern fn`, `game` and `claim`.",
        ["rule", "optimizer", "fn", "extern", "game", "claim", "namespace"])
    {
        public override bool EndsAt(TokenList tokens, int position) => tokens.KindAt(position) == TokenKind.End;

        public override bool ResumesAt(TokenList tokens, int position) => tokens.BeginsDeclarationLine(position);

        public override NameSyntax? DeclaredAt(TokenList tokens, int start) =>
            NameAt(tokens, tokens.KindAt(start) == TokenKind.Extern ? start + 2 : start + 1);
    }

    private sealed class StatementRegion() : Region(
        "statement",
        "A statement begins with `let`, `var`, `state`, `step`, `repeat`, `if`, `attempt`, `sample`, `stop`, `reset` or `report`, or assigns: `z <- …`.",
        ["let", "var", "state", "step", "repeat", "if", "attempt", "sample", "stop", "reset", "report",
         "else", "until", "accept", "with", "keeping", "on"])
    {
        public override bool ResumesAt(TokenList tokens, int position) =>
            tokens.BeginsStatementLine(position) || ForeignWords.BeginStatementLine(tokens, position);
    }

    private sealed class GameMemberRegion() : Region(
        "line of a game",
        "A game holds `data`, `sample`, `let`, `loss`, `field`, `start` and `equilibrium`.",
        ["data", "sample", "let", "loss", "field", "start", "equilibrium"])
    {
        public override bool ResumesAt(TokenList tokens, int position) =>
            tokens[position].StartsLine && Beginnings.Contains(tokens[position].Text);
    }

    private sealed class ClaimLineRegion() : Region(
        "line of a claim",
        "A claim's line is written `R on G reaches 1e-8 within 2000 steps`.",
        [])
    {
        public override bool ResumesAt(TokenList tokens, int position) =>
            tokens[position].StartsLine && tokens.KindAt(position) == TokenKind.Name;
    }
}
