namespace Dsl.Parser.Text;

/// <summary>Something wrong with the characters of a file; <see cref="Lexer"/> finds it, the catalogue words it.</summary>
public abstract record Flaw(Span Span);

/// <summary>Characters that the language has no use for.</summary>
public sealed record UnknownCharacterFlaw(string Text, Span Span) : Flaw(Span);

/// <summary>`&amp;&amp;` for `and`, say; the lexer has taken it for what was meant.</summary>
public sealed record ForeignSymbolFlaw(string Text, string Hint, Span Span) : Flaw(Span);

/// <summary>A semicolon.</summary>
public sealed record SeparatorFlaw(Span Span) : Flaw(Span);

/// <summary>`/* … */`.</summary>
public sealed record ForeignCommentFlaw(Span Span) : Flaw(Span);

/// <summary>A string whose line ends before it does.</summary>
public sealed record OpenStringFlaw(Span Span) : Flaw(Span);

/// <summary>`'…'`.</summary>
public sealed record SingleQuotesFlaw(Span Span) : Flaw(Span);

/// <summary>`\q` in a string.</summary>
public sealed record UnknownEscapeFlaw(string Text, Span Span) : Flaw(Span);

/// <summary>`12px`, `1.2.3`.</summary>
public sealed record MalformedNumberFlaw(string Text, Span Span) : Flaw(Span);

/// <summary>An int beyond 64 bits.</summary>
public sealed record IntTooLargeFlaw(string Text, Span Span) : Flaw(Span);

/// <summary>A name that no class could have.</summary>
public sealed record NameTooLongFlaw(string Text, Span Span) : Flaw(Span);

/// <summary>A real beyond the largest double.</summary>
public sealed record RealTooLargeFlaw(string Text, Span Span) : Flaw(Span);
