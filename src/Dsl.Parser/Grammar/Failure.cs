using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>An item that did not parse: where it began, where it stopped making sense, and what could have stood there.</summary>
internal sealed record Failure(Reading Reading, Region Region, int Start, int Position, IReadOnlyList<string> Expectations)
{
    private const int Near = 512;

    public TokenList Tokens => Reading.Tokens;

    public Token Token => Tokens[Position];

    public TokenKind Kind => Token.Kind;

    public TokenKind PreviousKind => Tokens.KindAt(Position - 1);

    public Token Previous => Tokens[Math.Max(0, Position - 1)];

    /// <summary>What stands so many tokens before; nothing beyond the beginning of the file.</summary>
    public string TextBefore(int distance) => Position < distance ? "" : Tokens[Position - distance].Text;

    public bool IsAtStart => Position == Start;

    /// <summary>The line above is what is unfinished.</summary>
    public bool IsOnNewLine => Position > 0 && (Token.StartsLine || Kind == TokenKind.End);

    /// <summary>A name that begins no item of its region.</summary>
    public bool IsUnknownWord =>
        Tokens.KindAt(Start) == TokenKind.Name
        && Region.Beginnings.Length > 0
        && (IsAtStart || (Wants(Expected.Arrow) && Position == Start + 1));

    /// <summary>Somebody gives an argument as other languages do: `Rule(lr = 0.1)`.</summary>
    public bool IsEqualsOfArgument =>
        Kind == TokenKind.Assign
        && PreviousKind == TokenKind.Name
        && Tokens.KindAt(Position - 2) is TokenKind.OpenCall or TokenKind.Comma
        && Wants("`)`");

    /// <summary>`Rule(lr 0.1)`.</summary>
    public bool IsArgumentWithoutColon =>
        this is { Kind: TokenKind.Number, PreviousKind: TokenKind.Name }
        && Tokens.KindAt(Position - 2) == TokenKind.OpenCall
        && char.IsUpper(TextBefore(3), 0);

    /// <summary>The number that stands right behind this token.</summary>
    public string? NumberBehind => Tokens.KindAt(Position + 1) == TokenKind.Number ? Tokens[Position + 1].Text : null;

    /// <summary>`f (x)`: the bracket belongs to the name before it, and does not touch it.</summary>
    public bool IsBracketOfName =>
        Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket
        && PreviousKind is TokenKind.Name or TokenKind.Field or TokenKind.Loss
        && Tokens.KindAt(Position - 2) != TokenKind.On
        && !Wants(Expected.Expression);

    /// <summary>`rule R(lr = 0.1, base)`.</summary>
    public bool IsParameterWithoutType =>
        Kind is TokenKind.Assign or TokenKind.Comma or TokenKind.CloseParenthesis
        && PreviousKind == TokenKind.Name
        && Tokens.KindAt(Start) == TokenKind.Rule
        && Wants("`:`");

    /// <summary>Somebody steps a rule of that name soon: `step base`, or `base.step()` as elsewhere.</summary>
    public bool IsStepped(string name) => Enumerable.Range(Position, Math.Min(Near, Math.Max(0, Tokens.Count - 1 - Position)))
        .Any(at => Tokens.KindAt(at) == TokenKind.Step
            && (Tokens[at + 1].Text == name || (Tokens.KindAt(at - 1) == TokenKind.Dot && Tokens[at - 2].Text == name)));

    /// <summary>`x&lt;-5`, where nothing can be assigned.</summary>
    public bool IsArrowOfComparison =>
        Kind == TokenKind.Arrow && Position > 0 && !Wants(Expected.Expression) && !Wants(Expected.Arrow) && !IsArrowOfDeclaration;

    /// <summary>`let a &lt;- 3`, `state m: z &lt;- 0`: its first value is meant.</summary>
    public bool IsArrowOfDeclaration =>
        Kind == TokenKind.Arrow && (Wants("`=`") || Tokens.KindAt(Position - 2) == TokenKind.Colon);

    public bool Wants(string expectation) => Expectations.Contains(expectation);

    public Place PlaceOf(Token token) => Reading.PlaceOf(token.Span);

    public Place Place => PlaceOf(Token);

    /// <summary>What the item consists of so far.</summary>
    public Place PlaceSoFar => Reading.PlaceOf(SpanSoFar);

    public string TextSoFar => OnOneLine(Reading.TextOf(SpanSoFar));

    public string TextOf(int first, int last) => OnOneLine(Reading.TextOf(Tokens[first].Span.To(Tokens[last].Span)));

    // A hint is one line, whatever stands between the user's words.
    private static string OnOneLine(string text) =>
        new([.. text.Select(character => char.IsControl(character) ? ' ' : character)]);

    private Span SpanSoFar => Tokens[Start].Span.To(Previous.Span);
}
