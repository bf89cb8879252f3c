using System.Collections.Generic;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>A place among a file's tokens, as Sprache reads them: one character a token.</summary>
internal sealed class TokenInput(Reading reading, int position) : IInput
{
    private Dictionary<object, object>? _memos;

    public Reading Reading => reading;

    public Token Token => reading.Tokens[position];

    public TokenKind Next => reading.Tokens.KindAt(position + 1);

    public string Source => reading.Tokens.Kinds;

    public char Current => Source[position];

    /// <summary>The last token is the end, and nobody reads past it.</summary>
    public bool AtEnd => position == Source.Length - 1;

    public int Position => position;

    public int Line => reading.PlaceOf(Token.Span).Line;

    public int Column => reading.PlaceOf(Token.Span).Column;

    public IDictionary<object, object> Memos => _memos ??= [];

    public IInput Advance() => reading.At(position + 1);

    public bool Equals(IInput? other) => other is TokenInput input && input.Position == position && input.Reading == reading;

    public override bool Equals(object? obj) => obj is IInput input && Equals(input);

    public override int GetHashCode() => position;
}
