using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Examples.Papers.Template;

/// <summary>A page's template, in pieces: Markdown with claims in double braces, and with blocks that are run.</summary>
internal static partial class PageTemplate
{
    private const string Blocks = "`mmx source`, `mmx run` and `ring`";

    /// <summary>The pieces of a text, in order. It takes any text: what is wrong is a piece, too.</summary>
    public static IReadOnlyList<Piece> Read(string text) => [.. PiecesOf(text)];

    private static IEnumerable<Piece> PiecesOf(string text)
    {
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            yield return new TextPiece(at, text[at..mark.Index]);
            yield return PieceOf(mark);
            at = mark.Index + mark.Length;
        }

        yield return new TextPiece(at, text[at..]);
    }

    private static Piece PieceOf(Match mark) => mark switch
    {
        _ when mark.Groups["kind"] is { Success: true } kind => BlockOf(mark, kind.Value.Trim(), mark.Groups["body"]),
        _ when mark.Groups["claim"] is { Success: true } claim => new ClaimPiece(claim.Index, claim.Value),
        { Value: "{{" } => new WrongPiece(mark.Index, "this claim has no end: write `}}` behind it, on the same line"),
        _ => new WrongPiece(mark.Index, "this block has no end: write ``` on a line of its own behind it"),
    };

    private static Piece BlockOf(Match mark, string kind, Group body) => kind switch
    {
        "mmx source" => new SourcePiece(mark.Index, [.. NamesIn(body)]),
        "mmx run" => RunBlock.Read(body.Index, body.Value),
        "ring" => new RingPiece(body.Index, body.Value.Trim()),
        _ when MeansUs(kind) => new WrongPiece(mark.Index, $"there is no block `{kind}`; there are {Blocks}"),
        _ => new TextPiece(mark.Index, mark.Value),
    };

    // Any other word is a language's: Markdown's own.
    private static bool MeansUs(string kind) => kind.StartsWith("mmx ") || kind.StartsWith("ring");

    private static IEnumerable<(int, string)> NamesIn(Group body) =>
        Lines().Matches(body.Value).Select(line => (body.Index + line.Index, line.Value));

    // A block, a claim, or the beginning of one that has no end.
    [GeneratedRegex(
        @"^```(?<kind>[^\n]*)\n(?<body>.*?)^```[ \t]*$|^```|\{\{(?<claim>[^\n]*?)\}\}(?!\})|\{\{",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\S(?:[^\n]*\S)?")]
    private static partial Regex Lines();
}
