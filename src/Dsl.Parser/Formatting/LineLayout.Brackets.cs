using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

// What holds fast but for its brackets breaks within the widest of them.
internal sealed partial class LineLayout
{
    private void WriteBrackets(int first, int last, int indent, int behind)
    {
        var broken = text.Column + line.WidthOf(first, last) + behind > MmxFormatter.Width ? Widest(first, last) : null;
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                gaps.Join(i, indent);
            }

            if (!tokens.Opens(i))
            {
                WriteToken(i);
                continue;
            }

            WriteBracket(i, i == broken, last, indent, behind);
            i = tokens.PartnerOf(i);
        }
    }

    private int? Widest(int first, int last) => Opening(first, last)
        .OrderByDescending(open => line.WidthOf(open, tokens.PartnerOf(open)))
        .Cast<int?>()
        .FirstOrDefault();

    private IEnumerable<int> Opening(int first, int last)
    {
        for (var i = first; i <= last; i = breaks.Next(i))
        {
            if (tokens.Opens(i))
            {
                yield return i;
            }
        }
    }

    private void WriteBracket(int open, bool isBroken, int last, int indent, int behind)
    {
        var close = tokens.PartnerOf(open);
        var end = Opening(close + 1, last).DefaultIfEmpty(last).First();
        var width = text.Column + line.WidthOf(open, end) + (end == last ? behind : 0);
        if (!isBroken && line.IsWhole(open, close) && width <= MmxFormatter.Width)
        {
            WriteFlat(open, close);
        }
        else if (IsGroup(open, close))
        {
            WriteGroup(open, close, close == last ? behind : 0);
        }
        else
        {
            WriteList(open, close);
        }
    }

    /// <summary>Parentheses around an expression: it goes on right behind them.</summary>
    private void WriteGroup(int open, int close, int behind)
    {
        WriteToken(open);
        var column = text.Column;
        gaps.Join(open + 1, column);
        Write(open + 1, close - 1, column, behind + 1);
        gaps.Join(close, column);
        WriteToken(close);
    }

    /// <summary>A list within its brackets: on a line of its own, or an item a line.</summary>
    private void WriteList(int open, int close)
    {
        var (outer, inner) = (text.Indent, text.Indent + Step);
        WriteToken(open);
        if (open + 1 < close)
        {
            gaps.Break(open + 1, inner);
            WriteItems(open + 1, close - 1, inner);
        }

        gaps.Break(close, outer, inner);
        WriteToken(close);
    }

    private void WriteItems(int first, int last, int indent)
    {
        if (Fits(first, last, 0))
        {
            WriteFlat(first, last);
            return;
        }

        for (var start = first; start <= last; start++)
        {
            start = WriteItem(start, last, indent);
        }
    }

    /// <summary>
    /// An item and the comma behind it, and on to the next one's line; gives the last token that was
    /// written.
    /// </summary>
    private int WriteItem(int start, int last, int indent)
    {
        var comma = EndOfItem(start, last);
        Write(start, comma - 1, indent + Step, 1);
        if (comma <= last)
        {
            gaps.Join(comma, indent);
            WriteToken(comma);
            gaps.Break(comma + 1, indent);
        }

        return comma;
    }

    private int EndOfItem(int start, int last)
    {
        var end = start;
        while (end <= last && tokens.KindAt(end) != TokenKind.Comma)
        {
            end = breaks.Next(end);
        }

        return end;
    }

    private bool IsGroup(int open, int close) =>
        tokens.KindAt(open) is TokenKind.OpenParenthesis or TokenKind.OpenCall
        && open + 1 < close
        && !spacing.FollowsName(open)
        && EndOfItem(open + 1, close - 1) == close;
}
