using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>A file in canonical form; or as it was, where it has errors, and those.</summary>
public sealed record FormattedFile(SourceFile File, string Text, EquatableArray<Diagnostic> Errors)
{
    public bool HasChanged => Text != File.Text;
}

/// <summary>
/// Text to canonical text: the same tokens and the same comments in the same order. Only what stands between them is
/// written anew.
/// </summary>
public static class MmxFormatter
{
    /// <summary>The longest line, where it can be helped.</summary>
    public const int Width = 120;

    public static FormattedFile Format(SourceFile file)
    {
        var parsed = MmxParser.Parse(file);
        return parsed.Diagnostics.Count > 0
            ? new FormattedFile(file, file.Text, parsed.Diagnostics)
            : new FormattedFile(file, Canonical(parsed), EquatableArray<Diagnostic>.Empty);
    }

    private static string Canonical(ParsedFile parsed)
    {
        var tokens = new WrittenTokens(Lexer.Lex(parsed.File));
        var blocks = new Blocks(tokens, parsed.Syntax);
        var spacing = new Spacing(tokens, blocks, parsed.Syntax);
        var text = new TextLines();
        var gaps = new GapWriter(tokens, spacing, text);
        var line = new FlatLine(tokens, blocks, spacing);
        var lines = new LineLayout(tokens, spacing, line, new Breaks(tokens, spacing, parsed.Syntax), gaps, text);
        new BlockLayout(tokens, blocks, lines, gaps).WriteFile();
        return Endings.Like(parsed.File.Text, text.ToString());
    }
}
