using System;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Output;

/// <summary>The line of a file that a place begins in, and carets to stand under the place, after a blank.</summary>
internal sealed record Excerpt(string Line, string Blank, string Carets)
{
    private const int Widest = 110;
    private const int Before = 60;

    public static Excerpt Of(string text, Place place)
    {
        var line = LineOf(text, place);
        var from = Math.Min(place.Column - 1, line.Length);
        var to = Math.Min(place.EndLine > place.Line ? line.Length : place.EndColumn - 1, line.Length);
        var first = line.Length <= Widest ? 0 : Math.Max(0, from - Before);
        var last = Math.Min(line.Length, first + Widest);
        var left = first > 0 ? "…" : "";
        var right = last < line.Length ? "…" : "";
        return new Excerpt(
            left + Printable(line[first..last]) + right,
            BlankUnder(left + line[first..from]),
            CaretsUnder(line[from..Math.Clamp(to, from, last)]));
    }

    private static string LineOf(string text, Place place)
    {
        var start = Math.Clamp(place.Start - place.Column + 1, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? text[start..] : text.Substring(start, length);
    }

    // A file's control characters are not the terminal's.
    private static string Printable(string line) =>
        new([.. line.Select(c => char.IsControl(c) && c != '\t' ? '\uFFFD' : c)]);

    // As wide as the text above it: a tab stays a tab, and the second half of a pair has no width.
    private static string BlankUnder(string text) =>
        new([.. text.Where(c => !char.IsLowSurrogate(c)).Select(c => c == '\t' ? c : ' ')]);

    private static string CaretsUnder(string text) => new('^', Math.Max(1, text.Count(c => !char.IsLowSurrogate(c))));
}
