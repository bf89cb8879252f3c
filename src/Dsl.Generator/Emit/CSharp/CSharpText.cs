using System.Linq;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Texts of the source as C# has them.</summary>
internal static class CSharpText
{
    /// <summary>A text as a C# string on one line.</summary>
    public static string Quoted(string text) => "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' => " ",
        _ => c.ToString(),
    };
}
