using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>
/// What stands before a token: a comment on the line of the token before, comments on lines of their own, and whether a
/// line was left blank above the token.
/// </summary>
internal sealed record Gap(string? Trailing, IReadOnlyList<CommentLine> Lines, bool IsBlankAbove)
{
    public bool HasComments => Trailing != null || Lines.Count > 0;

    /// <summary>The comments' last line is about the token itself.</summary>
    public bool EndsInDocumentation => Lines.Count > 0 && Lines[Lines.Count - 1].IsDocumentation;

    public static Gap Before(LexedFile file, int index)
    {
        var comments = file.Tokens.CommentsBefore(index).ToList();
        var line = index == 0 ? 0 : LineOf(file, file.Tokens[index - 1].Span.End);
        var trails = comments.Count > 0 && LineOf(file, comments[0].Span.Start) == line;
        var lines = new List<CommentLine>();
        foreach (var comment in comments.Skip(trails ? 1 : 0))
        {
            var own = LineOf(file, comment.Span.Start);
            lines.Add(new CommentLine(comment.Text.TrimEnd(), own > line + 1, comment.IsDocumentation));
            line = own;
        }

        var trailing = trails ? comments[0].Text.TrimEnd() : null;
        return new Gap(trailing, lines, LineOf(file, file.Tokens[index].Span.Start) > line + 1);
    }

    private static int LineOf(LexedFile file, int offset) => file.Lines.At(offset).Line;
}

/// <summary>A comment that has its line for itself, and whether the line above it was left blank.</summary>
internal sealed record CommentLine(string Text, bool IsBlankAbove, bool IsDocumentation);
