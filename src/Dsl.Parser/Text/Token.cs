namespace Dsl.Parser.Text;

/// <summary>
/// A word, a number, a string or a symbol, and where it stands. The text of a string is what it means; of everything
/// else, what is written. Whether it is the first of its line matters only where the parser finds its feet again.
/// </summary>
public readonly record struct Token(TokenKind Kind, string Text, Span Span, bool StartsLine);

/// <summary>`// …` to the end of its line; `/// …` documents the declaration that follows.</summary>
public readonly record struct Comment(string Text, Span Span)
{
    public bool IsDocumentation => Text.StartsWith("///", System.StringComparison.Ordinal)
        && !Text.StartsWith("////", System.StringComparison.Ordinal);
}
