using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>
/// The tokens of a file without errors as they are written: their text, their brackets, what stands before each.
/// </summary>
internal sealed class WrittenTokens
{
    private readonly LexedFile _lexed;
    private readonly int[] _partners;
    private readonly Gap[] _gaps;

    public WrittenTokens(LexedFile lexed)
    {
        _lexed = lexed;
        _partners = Matched(lexed.Tokens);
        _gaps = [.. Enumerable.Range(0, lexed.Tokens.Count).Select(index => Gap.Before(lexed, index))];
    }

    /// <summary>The last of them is the end of the file.</summary>
    public int Count => _lexed.Tokens.Count;

    public TokenKind KindAt(int index) => _lexed.Tokens.KindAt(index);

    public string TextAt(int index)
    {
        var span = _lexed.Tokens[index].Span;
        return _lexed.File.Text.Substring(span.Start, span.Length);
    }

    public Gap GapBefore(int index) => _gaps[index];

    public bool Opens(int index) => _partners[index] > index;

    /// <summary>The bracket that closes the one that opens here, or opens the one that closes here.</summary>
    public int PartnerOf(int index) => _partners[index];

    public bool AreOnOneLine(int first, int last) => LineOf(first) == LineOf(last);

    /// <summary>The token that begins at an offset of the text, or the first behind it.</summary>
    public int From(int offset)
    {
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lexed.Tokens[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int LineOf(int index) => _lexed.Lines.At(_lexed.Tokens[index].Span.Start).Line;

    private static int[] Matched(TokenList tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsOpen(tokens.KindAt(i)))
            {
                open.Push(i);
            }
            else if (IsClose(tokens.KindAt(i)))
            {
                partners[i] = open.Pop();
                partners[partners[i]] = i;
            }
        }

        return partners;
    }

    private static bool IsOpen(TokenKind kind) => kind is TokenKind.OpenBrace or TokenKind.OpenBracket
        or TokenKind.OpenCall or TokenKind.OpenIndex or TokenKind.OpenParenthesis;

    private static bool IsClose(TokenKind kind) =>
        kind is TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParenthesis;
}
