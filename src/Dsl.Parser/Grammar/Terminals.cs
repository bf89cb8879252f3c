using System;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>Single tokens. Each says what was expected in the user's words when it fails.</summary>
internal static class Terminals
{
    public static readonly Parser<NameSyntax> Name =
        Of(TokenKind.Name, Expected.Name).Select(token => new NameSyntax(token.Text) { Span = token.Span });

    /// <summary>A `(` that groups; what it touches does not matter.</summary>
    public static readonly Parser<Token> Open = Of(IsOpen, "`(`");

    public static readonly Parser<Token> OpenCall = Of(TokenKind.OpenCall, "`(`");

    public static readonly Parser<Token> Close = Of(TokenKind.CloseParenthesis, "`)`");

    public static readonly Parser<Token> OpenIndex = Of(TokenKind.OpenIndex, "`[`");

    public static readonly Parser<Token> OpenBracket =
        Of(token => token.Kind is TokenKind.OpenBracket or TokenKind.OpenIndex, "`[`");

    public static readonly Parser<Token> CloseBracket = Of(TokenKind.CloseBracket, "`]`");

    public static readonly Parser<Token> OpenBrace = Of(TokenKind.OpenBrace, "`{`");

    public static readonly Parser<Token> CloseBrace = Of(TokenKind.CloseBrace, "`}`");

    public static readonly Parser<Token> Comma = Of(TokenKind.Comma, "`,`");

    public static readonly Parser<Token> Colon = Of(TokenKind.Colon, "`:`");

    public static readonly Parser<Token> Dot = Of(TokenKind.Dot, "`.`");

    public static readonly Parser<Token> Assign = Of(TokenKind.Assign, "`=`");

    public static readonly Parser<Token> Arrow = Of(TokenKind.Arrow, Expected.Arrow);

    public static readonly Parser<Token> FatArrow = Of(TokenKind.FatArrow, "`=>`");

    /// <summary>A word that names nothing in the language itself, such as a parameter of a C# method: reserved ones do as well.</summary>
    public static readonly Parser<NameSyntax> AnyWord =
        Of(token => token.Kind == TokenKind.Name || Words.IsReserved(token.Kind), Expected.Name)
            .Select(token => new NameSyntax(token.Text) { Span = token.Span });

    /// <summary>A word with a colon behind it: the name of an argument, of a loss's player.</summary>
    public static readonly Parser<NameSyntax> Label =
        from name in AnyWord.Where(input => input.Next == TokenKind.Colon, Expected.Name)
        from colon in Colon
        select name;

    /// <summary>The token just read.</summary>
    public static readonly Parser<Token> Previous = input =>
        Result.Success(((TokenInput)input).Reading.Tokens[input.Position - 1], input);

    public static Parser<Token> Of(TokenKind kind, string expected) => Of(token => token.Kind == kind, expected);

    /// <summary>The parser, where this holds of the place; elsewhere it fails before it begins.</summary>
    public static Parser<T> Where<T>(this Parser<T> parser, Func<TokenInput, bool> holds, string expected)
    {
        string[] expectations = [expected];
        return input => holds((TokenInput)input) ? parser(input) : Result.Failure<T>(input, "", expectations);
    }

    public static Parser<Token> Of(Func<Token, bool> matches, string expected)
    {
        string[] expectations = [expected];
        return input =>
        {
            var token = ((TokenInput)input).Token;
            return matches(token)
                ? Result.Success(token, input.AtEnd ? input : input.Advance())
                : Result.Failure<Token>(input, "", expectations);
        };
    }

    private static bool IsOpen(Token token) => token.Kind is TokenKind.OpenParenthesis or TokenKind.OpenCall;
}
