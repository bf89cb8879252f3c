using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Examples.Papers.Template;

/// <summary>Reads the block of a run: a caption, where its first line begins with `# `, and one command line.</summary>
internal static partial class RunBlock
{
    private const string Plot = "--plot";

    public static Piece Read(int at, string body)
    {
        var text = body.Trim();
        var (caption, command) = text.StartsWith("# ", StringComparison.Ordinal)
            ? (text.Split('\n')[0][2..].Trim(), text[text.Split('\n')[0].Length..].Trim())
            : ("", text);
        var words = WordsOf(command);
        var plot = words.IndexOf(Plot) + 1;
        return words.Count == 0 || words[0] != "mmx" ? new WrongPiece(at, "a run is one command line that begins with `mmx`")
            : Unescaped(command).Contains('\n') ? new WrongPiece(at, "a run is one command line: end all but its last line with `\\`")
            : plot == 0 || plot == words.Count || !Picture().IsMatch(words[plot])
            ? new WrongPiece(at, "a run draws a picture: add `--plot pictures/<name>.svg`")
            : new RunPiece(at, caption, command, words, plot);
    }

    // Quotes as a shell has them, without escapes.
    private static List<string> WordsOf(string command) =>
        [.. Word().Matches(Unescaped(command)).Select(word => word.Value.Replace("\"", "").Replace("'", ""))];

    private static string Unescaped(string command) => Continued().Replace(command, " ");

    [GeneratedRegex(@"(?:""[^""]*""|'[^']*'|[^\s""'])+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\\[ \t]*\n")]
    private static partial Regex Continued();

    [GeneratedRegex(@"^pictures/[\w-]+\.svg$")]
    private static partial Regex Picture();
}
