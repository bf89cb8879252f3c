using System.Text;

namespace Dsl.Parser.Text;

/// <summary>Strings in quotes: where one ends, and what it means. `\"`, `\\`, `\n` and `\t` are escapes.</summary>
internal static class Quotes
{
    /// <summary>Just behind the quote that closes the one at the start, or null where none does on the line.</summary>
    public static int? End(string text, int start)
    {
        for (var i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == text[start])
            {
                return i + 1;
            }

            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'))
            {
                i++;
            }
        }

        return null;
    }

    /// <summary>What stands between two offsets, and the offset of the first escape that means nothing.</summary>
    public static string Meaning(string text, int start, int end, out int? unknown)
    {
        unknown = null;
        var meaning = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\')
            {
                meaning.Append(text[i]);
            }
            else if (Unescaped(text[++i]) is { } character)
            {
                meaning.Append(character);
            }
            else
            {
                unknown ??= i - 1;
            }
        }

        return meaning.ToString();
    }

    public static string Quoted(string meaning) => "\"" + meaning
        .Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";

    private static char? Unescaped(char character) => character switch
    {
        '"' or '\'' or '\\' => character,
        'n' => '\n',
        't' => '\t',
        _ => null,
    };
}
