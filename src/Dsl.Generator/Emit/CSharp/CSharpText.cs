using System.Globalization;
using System.Linq;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Texts of the source as C# has them.</summary>
internal static class CSharpText
{
    /// <summary>A text as a C# string on one line.</summary>
    public static string Quoted(string text) => "\"" + string.Concat(text.Select((_, at) => Escaped(text, at))) + "\"";

    private static string Escaped(string text, int at) => text[at] switch
    {
        '"' or '\\' => "\\" + text[at],
        _ when Unseen.Is(text, at) => "\\u" + ((int)text[at]).ToString("x4", CultureInfo.InvariantCulture),
        _ => text[at].ToString(),
    };
}
