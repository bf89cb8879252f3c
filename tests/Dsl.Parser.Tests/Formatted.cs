using Dsl.Parser.Formatting;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests;

/// <summary>Texts through the formatter.</summary>
internal static class Formatted
{
    public static FormattedFile File(string text) => MmxFormatter.Format(new SourceFile("test.mmx", text));

    /// <summary>The canonical form of a text that nothing is wrong with.</summary>
    public static string Clean(string text)
    {
        Parsed.Clean(text);
        return File(text).Text;
    }
}
