using System.Collections.Generic;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Formatting;

/// <summary>
/// Tokens that would stand on one line, broken where they hold least if they do not fit. A stretch is written from its
/// first token on: the gap before that one is left to whoever asks.
/// </summary>
internal sealed partial class LineLayout(
    WrittenTokens tokens, Spacing spacing, FlatLine line, Breaks breaks, GapWriter gaps, TextLines text)
{
    public const int Step = 2;

    public bool Fits(int first, int last, int behind) => line.Fits(text.Column, first, last, behind);

    public void WriteToken(int index) => text.Write(tokens.TextAt(index));

    public void WriteFlat(int first, int last)
    {
        WriteToken(first);
        for (var i = first + 1; i <= last; i++)
        {
            text.Write(new string(' ', spacing.Before(i)));
            WriteToken(i);
        }
    }

    /// <summary>
    /// Some tokens, with so many more characters behind them; their further lines are indented so
    /// far.
    /// </summary>
    public void Write(int first, int last, int indent, int behind)
    {
        if (Fits(first, last, behind))
        {
            WriteFlat(first, last);
        }
        else
        {
            RoomyStack.Ensure(() => WriteBroken(first, last, indent, behind));
        }
    }

    private void WriteBroken(int first, int last, int indent, int behind)
    {
        var (hold, places) = breaks.Loosest(first, last);
        switch (hold)
        {
            case Hold.Fast: WriteBrackets(first, last, indent, behind); break;
            case Hold.Value: WriteValue(first, places[0], last, indent, behind); break;
            default: WriteParts([first, .. places], last, indent, behind, eachOnItsLine: hold == Hold.Choice); break;
        }
    }

    /// <summary>
    /// A value goes to the next line where it fits there, and breaks within itself where it does
    /// not.
    /// </summary>
    private void WriteValue(int first, int value, int last, int indent, int behind)
    {
        Write(first, value - 1, indent, 0);
        if (!FitsOnThisLine(value, last, behind) && line.Fits(indent, value, last, behind))
        {
            gaps.Break(value, indent);
        }
        else
        {
            gaps.Join(value, indent);
        }

        Write(value, last, indent, behind);
    }

    /// <summary>As many parts on a line as fit, or one; a part of several lines has its last line for itself.</summary>
    private void WriteParts(IReadOnlyList<int> parts, int last, int indent, int behind, bool eachOnItsLine)
    {
        var lineOfPart = text.LineCount;
        for (var i = 0; i < parts.Count; i++)
        {
            var (end, after) = i + 1 < parts.Count ? (parts[i + 1] - 1, 0) : (last, behind);
            if (i > 0 && !eachOnItsLine && text.LineCount == lineOfPart && FitsOnThisLine(parts[i], end, after))
            {
                gaps.Join(parts[i], indent);
            }
            else if (i > 0)
            {
                gaps.Break(parts[i], indent);
            }

            lineOfPart = text.LineCount;
            Write(parts[i], end, indent + Step, after);
        }
    }

    private bool FitsOnThisLine(int first, int last, int behind) =>
        !tokens.GapBefore(first).HasComments && line.Fits(text.Column + spacing.Before(first), first, last, behind);
}
