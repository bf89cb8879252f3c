using System.Linq;
using System.Text.RegularExpressions;

namespace Dsl.Cli.Sources;

/// <summary>
/// The patterns of .editorconfig: `*` and `?` within a name, `**` over folders, `[ab]`, `[!ab]`, `{one,two}`. Without a
/// `/` a pattern is about names in all folders.
/// </summary>
internal static partial class Glob
{
    public static bool Matches(string glob, string path)
    {
        var anchored = glob.Contains('/') ? glob.TrimStart('/') : "**/" + glob;
        var pattern = string.Concat(Piece().Matches(anchored).Select(piece => Translated(piece.Value)));
        return IsClosed(anchored) && Regex.IsMatch(path, $"^(?:{pattern})$");
    }

    private static string Translated(string piece) => piece switch
    {
        "**/" => "(?:.*/)?",
        "**" => ".*",
        "*" => "[^/]*",
        "?" => "[^/]",
        "{" => "(?:",
        "}" => ")",
        "," => "|",
        ['[', '!', .. var set, ']'] => $"[^/{Regex.Escape(set).Replace("]", "\\]")}]",
        ['[', .. var set, ']'] => $"[{Regex.Escape(set).Replace("]", "\\]")}]",
        _ => Regex.Escape(piece),
    };

    private static bool IsClosed(string glob) => glob.Count(c => c == '{') == glob.Count(c => c == '}');

    [GeneratedRegex(@"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|[{},]|[^*?\[{},]+|\[")]
    private static partial Regex Piece();
}
