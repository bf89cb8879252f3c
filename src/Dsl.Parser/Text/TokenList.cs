using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>All tokens of a file, the last of them <see cref="TokenKind.End"/>, with the comments that stand before each.</summary>
public sealed class TokenList(IReadOnlyList<Token> tokens, IReadOnlyList<Comment> comments)
{
    /// <summary>One character a token.</summary>
    public string Kinds { get; } = new([.. tokens.Select(token => (char)token.Kind)]);

    public IReadOnlyList<Comment> Comments => comments;

    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    /// <summary>The kind at an index, also beyond the ends of the file.</summary>
    public TokenKind KindAt(int index) => index >= 0 && index < Kinds.Length ? (TokenKind)Kinds[index] : TokenKind.End;

    /// <summary>What stands between a token and the one before it, in order.</summary>
    public IEnumerable<Comment> CommentsBefore(int index)
    {
        var from = index == 0 ? 0 : tokens[index - 1].Span.End;
        for (var i = FirstCommentFrom(from); i < comments.Count && comments[i].Span.End <= tokens[index].Span.Start; i++)
        {
            yield return comments[i];
        }
    }

    /// <summary>The text of the `///` lines right before a token, without their slashes.</summary>
    public string DocumentationBefore(int index)
    {
        var lines = CommentsBefore(index).Reverse().TakeWhile(comment => comment.IsDocumentation).Reverse();
        return string.Join("\n", lines.Select(line => Unslashed(line.Text)));
    }

    /// <summary>The same tokens, but with others at some places.</summary>
    public TokenList With(IReadOnlyDictionary<int, IReadOnlyList<Token>> others) =>
        new([.. tokens.SelectMany((token, at) => others.TryGetValue(at, out var meant) ? meant : [token])], comments);

    private static string Unslashed(string line) =>
        (line.StartsWith("/// ", StringComparison.Ordinal) ? line.Substring(4) : line.Substring(3)).TrimEnd();

    private int FirstCommentFrom(int offset)
    {
        var (low, high) = (0, comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comments[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
