using Dsl.Parser.Syntax;

namespace Dsl.Parser.Formatting;

/// <summary>A file's items, and the items of its blocks, each on lines of its own.</summary>
internal sealed class BlockLayout(WrittenTokens tokens, Blocks blocks, LineLayout lines, GapWriter gaps)
{
    public void WriteFile()
    {
        var end = tokens.Count - 1;
        WriteItems(0, end, 0);
        gaps.EndItems(end, 0, 0, isEmpty: end == 0);
    }

    private void WriteItems(int first, int end, int indent)
    {
        for (var start = first; start < end;)
        {
            var last = blocks.EndOfItem(start, end);
            gaps.BeginItem(start, indent, isFirst: start == first);
            WriteItem(start, last, indent);
            start = last + 1;
        }
    }

    private void WriteItem(int first, int last, int indent)
    {
        if (lines.Fits(first, last, 0))
        {
            lines.WriteFlat(first, last);
            return;
        }

        for (var clause = first; clause <= last;)
        {
            clause = WriteClause(clause, last, indent);
        }
    }

    /// <summary>What stands before a block, the block, and on to the next clause, which is given.</summary>
    private int WriteClause(int clause, int last, int indent)
    {
        var open = BlockFrom(clause, last);
        lines.Write(clause, open - 1, indent + LineLayout.Step, open > last ? 0 : " {".Length);
        if (open > last)
        {
            return open;
        }

        gaps.Join(open, indent);
        var isOnOneLine = WriteBlock(open, indent);
        var next = blocks.EndOf(open) + 1;
        if (next <= last && isOnOneLine)
        {
            gaps.Break(next, indent);
        }
        else if (next <= last)
        {
            gaps.Join(next, indent);
        }

        return next;
    }

    /// <summary>Whether it is on one line.</summary>
    private bool WriteBlock(int open, int indent)
    {
        var close = blocks.EndOf(open);
        if (blocks.IsOnOneLine(open) && lines.Fits(open, close, 0))
        {
            lines.WriteFlat(open, close);
            return true;
        }

        RoomyStack.Ensure(() => WriteLines(open, close, indent));
        return false;
    }

    private void WriteLines(int open, int close, int indent)
    {
        lines.WriteToken(open);
        WriteItems(open + 1, close, indent + LineLayout.Step);
        gaps.EndItems(close, indent, indent + LineLayout.Step, isEmpty: close == open + 1);
        lines.WriteToken(close);
    }

    private int BlockFrom(int first, int last)
    {
        var at = first;
        while (at <= last && !blocks.OpensBlock(at))
        {
            at++;
        }

        return at;
    }
}
