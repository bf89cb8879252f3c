using System;

namespace Dsl.Parser.Formatting;

/// <summary>What is kept of how a file was saved: its byte order mark, and how its first line ends.</summary>
internal static class Endings
{
    private const string Mark = "\uFEFF";

    public static string Like(string original, string text) =>
        (original.StartsWith(Mark, StringComparison.Ordinal) ? Mark : "")
        + (EndsInPairs(original) ? text.Replace("\n", "\r\n") : text);

    private static bool EndsInPairs(string text)
    {
        var end = text.IndexOfAny(['\n', '\r']);
        return end >= 0 && end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
    }
}
