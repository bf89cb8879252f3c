using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>How many blanks stand between two tokens of one line.</summary>
internal sealed class Spacing
{
    private readonly WrittenTokens _tokens;
    private readonly Blocks _blocks;
    private readonly HashSet<int> _names;

    public Spacing(WrittenTokens tokens, Blocks blocks, FileSyntax file)
    {
        _tokens = tokens;
        _blocks = blocks;
        _names = [.. SyntaxTree.All(file).Where(NamesSomething).Select(node => tokens.From(node.Span.Start))];
    }

    public int Before(int index) =>
        index == 0 || HoldsOn(index - 1) || LeansBack(index) ? 0
        : _blocks.BeginsItem(index) && !_blocks.OpensBlock(index - 1) ? 2
        : 1;

    /// <summary>
    /// What stands before this token names something, or is an operand; it is no word of a
    /// statement.
    /// </summary>
    public bool FollowsName(int index) => _names.Contains(index - 1);

    // `field` and `loss` are words of a game's lines as well as operands.
    private static bool NamesSomething(SyntaxNode node) =>
        node is NameSyntax or ReferenceSyntax or FieldSyntax or LossSyntax;

    /// <summary>Nothing stands between this token and the next.</summary>
    private bool HoldsOn(int index) => _tokens.KindAt(index) switch
    {
        TokenKind.OpenParenthesis or TokenKind.OpenCall or TokenKind.OpenBracket or TokenKind.OpenIndex => true,
        TokenKind.Dot or TokenKind.Power => true,
        TokenKind.Minus => !EndsOperand(index - 1),
        TokenKind.OpenBrace => !_blocks.IsBrace(index),
        _ => false,
    };

    /// <summary>Nothing stands between this token and the one before.</summary>
    private bool LeansBack(int index) => _tokens.KindAt(index) switch
    {
        TokenKind.Comma or TokenKind.Colon or TokenKind.Dot or TokenKind.Power or TokenKind.End => true,
        TokenKind.CloseParenthesis or TokenKind.CloseBracket => true,
        TokenKind.CloseBrace => !_blocks.IsBrace(index),
        TokenKind.OpenParenthesis or TokenKind.OpenCall => FollowsName(index),
        TokenKind.OpenIndex => EndsOperand(index - 1),
        _ => false,
    };

    private bool EndsOperand(int index) => _names.Contains(index) || _tokens.KindAt(index) is TokenKind.Number
        or TokenKind.String or TokenKind.StepCount or TokenKind.True or TokenKind.False
        or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace;
}
