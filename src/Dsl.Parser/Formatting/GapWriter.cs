namespace Dsl.Parser.Formatting;

/// <summary>Goes on from one token to the next, with the comments that stand between them.</summary>
internal sealed class GapWriter(WrittenTokens tokens, Spacing spacing, TextLines text)
{
    /// <summary>On the same line, unless a comment ends it.</summary>
    public void Join(int index, int indent)
    {
        if (tokens.GapBefore(index).HasComments)
        {
            Break(index, indent);
        }
        else
        {
            text.Write(new string(' ', spacing.Before(index)));
        }
    }

    /// <summary>To a new line.</summary>
    public void Break(int index, int indent) => Break(index, indent, indent);

    /// <summary>The same, with the comments on the way indented differently.</summary>
    public void Break(int index, int indent, int commentIndent)
    {
        WriteComments(tokens.GapBefore(index), commentIndent, keepsBlanks: false, isFirst: true);
        text.EndLine(indent);
    }

    /// <summary>
    /// To the line of an item; a line left blank above it or its comments stays, but not above the
    /// first.
    /// </summary>
    public void BeginItem(int index, int indent, bool isFirst)
    {
        var gap = tokens.GapBefore(index);
        WriteComments(gap, indent, keepsBlanks: true, isFirst);
        EndLine(indent, gap.IsBlankAbove && !gap.EndsInDocumentation && !(isFirst && gap.Lines.Count == 0));
    }

    /// <summary>To the line of what ends the items; comments before it stand where items do.</summary>
    public void EndItems(int index, int indent, int itemIndent, bool isEmpty)
    {
        WriteComments(tokens.GapBefore(index), itemIndent, keepsBlanks: true, isEmpty);
        text.EndLine(indent);
    }

    private void WriteComments(Gap gap, int indent, bool keepsBlanks, bool isFirst)
    {
        if (gap.Trailing != null)
        {
            text.Write(" " + gap.Trailing);
        }

        foreach (var comment in gap.Lines)
        {
            EndLine(indent, comment.IsBlankAbove && keepsBlanks && !isFirst);
            text.Write(comment.Text);
            isFirst = false;
        }
    }

    private void EndLine(int indent, bool leavesBlank)
    {
        text.EndLine(indent);
        if (leavesBlank)
        {
            text.EndLine(indent);
        }
    }
}
