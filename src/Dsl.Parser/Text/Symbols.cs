using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>A symbol and what it is. One that has a hint belongs to other languages, and means what they mean by it.</summary>
internal sealed record Symbol(string Text, TokenKind Kind, string? Hint = null);

/// <summary>The symbols of the language, and what people used to other languages write in their place.</summary>
internal static class Symbols
{
    private static readonly Symbol[] Own =
    [
        new("<-", TokenKind.Arrow),
        new("<=", TokenKind.LessOrEqual),
        new("<", TokenKind.Less),
        new(">=", TokenKind.GreaterOrEqual),
        new(">", TokenKind.Greater),
        new("==", TokenKind.Equal),
        new("=>", TokenKind.FatArrow),
        new("=", TokenKind.Assign),
        new("!=", TokenKind.NotEqual),
        new("+", TokenKind.Plus),
        new("-", TokenKind.Minus),
        new("*", TokenKind.Times),
        new("/", TokenKind.Divide),
        new("^", TokenKind.Power),
        new(",", TokenKind.Comma),
        new(":", TokenKind.Colon),
        new(".", TokenKind.Dot),
        new("{", TokenKind.OpenBrace),
        new("}", TokenKind.CloseBrace),
        new("(", TokenKind.OpenParenthesis),
        new(")", TokenKind.CloseParenthesis),
        new("[", TokenKind.OpenBracket),
        new("]", TokenKind.CloseBracket),
    ];

    /// <summary>Each is complained of and then taken for what was meant, so that the rest of the line still parses.</summary>
    private static readonly Symbol[] Foreign =
    [
        new("===", TokenKind.Equal, "Write `==`"),
        new("!==", TokenKind.NotEqual, "Write `!=`"),
        new("<>", TokenKind.NotEqual, "Write `!=`"),
        new("!", TokenKind.Not, "Write `not`"),
        new("&&", TokenKind.And, "Write `and`"),
        new("||", TokenKind.Or, "Write `or`"),
        new("&", TokenKind.And, "Write `and`"),
        new("|", TokenKind.Or, "Write `or`, and for |a| `abs(a)`"),
        new("**", TokenKind.Power, "Write `^`"),
        new("%", TokenKind.Times, "Write `mod(a, b)`"),
        new(":=", TokenKind.Arrow, "Write `<-` to change a value, `=` to name one by `let`"),
        new("+=", TokenKind.Arrow, "Write `a <- a + b`"),
        new("-=", TokenKind.Arrow, "Write `a <- a - b`"),
        new("*=", TokenKind.Arrow, "Write `a <- a * b`"),
        new("/=", TokenKind.Arrow, "Write `a <- a / b`"),
        new("->", TokenKind.FatArrow, "Write `<-` to change a value, `=>` in a function `(a) => e`"),
        new("←", TokenKind.Arrow, "Write `<-`"),
        new("⇒", TokenKind.FatArrow, "Write `=>`"),
        new("→", TokenKind.FatArrow, "Write `<-` to change a value, `=>` in a function `(a) => e`"),
        new("≤", TokenKind.LessOrEqual, "Write `<=`"),
        new("≥", TokenKind.GreaterOrEqual, "Write `>=`"),
        new("≠", TokenKind.NotEqual, "Write `!=`"),
        new("−", TokenKind.Minus, "Write `-`"),
        new("–", TokenKind.Minus, "Write `-`"),
        new("×", TokenKind.Times, "Write `*`"),
        new("·", TokenKind.Times, "Write `*`, of two vectors `dot(a, b)`"),
        new("⋅", TokenKind.Times, "Write `*`, of two vectors `dot(a, b)`"),
        new("÷", TokenKind.Divide, "Write `/`"),
        new("@", TokenKind.Bad, "Write `dot(a, b)` of two vectors, `A * y` of a matrix and a vector"),
        new("'", TokenKind.Bad, "Two vectors make a number by `dot(x, y)`, and `x * A` is Aᵀx"),
        new("∇", TokenKind.Bad, "The gradient is `field`, at another point `field(p)`"),
        new("‖", TokenKind.Bad, "Write `norm(a)`"),
        new("√", TokenKind.Bad, "Write `sqrt(a)`"),
        new("⟨", TokenKind.Bad, "Write `dot(a, b)`"),
        new("²", TokenKind.Bad, "Write `^2`"),
        new("|>", TokenKind.Bad, "A rule takes another as its argument: `Lookahead(base: Adam)`"),
        new("?", TokenKind.Bad, "A choice is written `if c then a else b`"),
        new(".*", TokenKind.Times, "Write `*`: it goes element by element"),
        new("./", TokenKind.Divide, "Write `/`: it goes element by element"),
        new(".^", TokenKind.Power, "Write `^`: it goes element by element"),
        new(".+", TokenKind.Plus, "Write `+`: it goes element by element"),
        new(".-", TokenKind.Minus, "Write `-`: it goes element by element"),
    ];

    private static readonly HashSet<string> ForeignTexts = [.. Foreign.Select(symbol => symbol.Text)];

    private static readonly ILookup<char, Symbol> ByFirstCharacter =
        Own.Concat(Foreign).OrderByDescending(symbol => symbol.Text.Length).ToLookup(symbol => symbol.Text[0]);

    /// <summary>The token is a symbol of other languages, which has been complained of.</summary>
    public static bool IsForeign(Token token) => token.Kind != TokenKind.String && ForeignTexts.Contains(token.Text);

    /// <summary>The longest symbol that stands in the text at an offset.</summary>
    public static Symbol? At(string text, int offset) =>
        ByFirstCharacter[text[offset]].FirstOrDefault(
            symbol => string.CompareOrdinal(text, offset, symbol.Text, 0, symbol.Text.Length) == 0);
}
