using System;
using System.Collections.Generic;

namespace Dsl.Parser.Text;

/// <summary>
/// Text to tokens. It never fails: what is no token becomes one that says so, and is complained of here, once, so that
/// nobody complains of it again.
/// </summary>
public sealed class Lexer
{
    /// <summary>Names become names of C#, alone and put together; an assembly holds none of more than 1,023 bytes.</summary>
    public const int LongestName = 128;

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Comment> _comments = [];
    private readonly List<Flaw> _flaws = [];
    private bool _startsLine = true;
    private int _at;
    private int _parentheses;

    private Lexer(string text) => _text = text;

    public static LexedFile Lex(SourceFile file)
    {
        var lexer = new Lexer(file.Text);
        while (lexer._at < lexer._text.Length)
        {
            lexer.ReadOne();
        }

        lexer.Add(TokenKind.End, "", lexer._at);
        return new LexedFile(file, new LineMap(file.Text), new TokenList(lexer._tokens, lexer._comments), lexer._flaws);
    }

    private void ReadOne()
    {
        var character = _text[_at];
        if (IsBlank(character))
        {
            ReadBlank(character);
        }
        else if (Stands("//"))
        {
            ReadComment();
        }
        else if (character == '#')
        {
            ReadCommentOfScripts();
        }
        else if (Stands("/*"))
        {
            ReadForeignComment();
        }
        else if (IsLetter(character))
        {
            ReadWord();
        }
        else if (IsDigit(character))
        {
            ReadNumber();
        }
        else if (character is '"' or '\'' && !IsTransposition(character))
        {
            ReadString(character);
        }
        else if (Symbols.At(_text, _at) is { } symbol)
        {
            ReadSymbol(symbol);
        }
        else
        {
            ReadUnknown();
        }
    }

    private void ReadBlank(char character)
    {
        _startsLine |= character is '\n' or '\r';
        _at++;
        if (character == ';')
        {
            ReadSeparator();
        }
    }

    // Between parentheses a comma is meant.
    private void ReadSeparator()
    {
        var span = new Span(_at - 1, _at);
        _flaws.Add(_parentheses > 0 ? new ForeignSymbolFlaw(";", "Write `,`", span) : new SeparatorFlaw(span));
        if (_parentheses > 0)
        {
            Add(TokenKind.Comma, ";", span.Start);
        }
    }

    private void ReadComment()
    {
        var start = _at;
        _at = EndOfLine(start);
        _comments.Add(new Comment(_text.Substring(start, _at - start), new Span(start, _at)));
    }

    // What it says is no text of the language either.
    private void ReadCommentOfScripts()
    {
        _flaws.Add(new ForeignSymbolFlaw("#", "A comment begins with `//`", new Span(_at, _at + 1)));
        _at = EndOfLine(_at);
    }

    private void ReadForeignComment()
    {
        var start = _at;
        var end = _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + 2;
        _flaws.Add(new ForeignCommentFlaw(new Span(start, _at)));
        if (end < 0)
        {
            Add(TokenKind.Unfinished, "", start);
        }
    }

    private void ReadWord()
    {
        var start = _at;
        _at = EndOfWord(start);
        var text = _text.Substring(start, _at - start);
        if (text.Length > LongestName)
        {
            _flaws.Add(new NameTooLongFlaw(text, new Span(start, _at)));
            text = text.Substring(0, LongestName);
        }

        Add(Words.KindOf(text), text, start);
    }

    private void ReadNumber()
    {
        var start = _at;
        _at = Numerals.End(_text, start);
        var text = _text.Substring(start, _at - start);
        var flaw = Numerals.FlawOf(text, new Span(start, _at));
        if (flaw != null)
        {
            _flaws.Add(flaw);
        }

        Add(flaw == null ? TokenKind.Number : TokenKind.BadOperand, text, start);
    }

    private void ReadString(char quote)
    {
        var start = _at;
        var end = Quotes.End(_text, start);
        _at = end ?? EndOfLine(start);
        if (end == null)
        {
            _flaws.Add(new OpenStringFlaw(new Span(start, _at)));
            Add(TokenKind.Unfinished, "", start);
            return;
        }

        if (quote != '"')
        {
            _flaws.Add(new SingleQuotesFlaw(new Span(start, _at)));
        }

        ReadMeaning(start);
    }

    private void ReadMeaning(int start)
    {
        var meaning = Quotes.Meaning(_text, start + 1, _at - 1, out var unknown);
        if (unknown is { } offset)
        {
            _flaws.Add(new UnknownEscapeFlaw(_text.Substring(offset, 2), new Span(offset, offset + 2)));
        }

        Add(unknown == null ? TokenKind.String : TokenKind.BadOperand, meaning, start);
    }

    private void ReadSymbol(Symbol symbol)
    {
        var start = _at;
        var kind = Touching(symbol.Kind);
        _at += symbol.Text.Length;
        if (symbol.Hint != null)
        {
            _flaws.Add(new ForeignSymbolFlaw(symbol.Text, symbol.Hint, new Span(start, _at)));
        }

        Add(kind, symbol.Text, start);
    }

    private void ReadUnknown()
    {
        var start = _at;
        do
        {
            _at++;
        }
        while (_at < _text.Length && IsUnknown(_text, _at));

        var text = _text.Substring(start, _at - start);
        _flaws.Add(new UnknownCharacterFlaw(text, new Span(start, _at)));
        Add(TokenKind.Bad, text, start);
    }

    /// <summary>A bracket right behind a name is a call's or an index's; one apart from it is not.</summary>
    private TokenKind Touching(TokenKind kind)
    {
        if (kind is not (TokenKind.OpenParenthesis or TokenKind.OpenBracket) || _tokens.Count == 0)
        {
            return kind;
        }

        var last = _tokens[_tokens.Count - 1];
        return (last.Span.End == _at, kind, last.Kind) switch
        {
            (true, TokenKind.OpenParenthesis, TokenKind.Name or TokenKind.Field or TokenKind.Loss) => TokenKind.OpenCall,
            (true, TokenKind.OpenBracket, TokenKind.Name or TokenKind.Field or TokenKind.Loss or TokenKind.StepCount
                or TokenKind.CloseParenthesis or TokenKind.CloseBracket) => TokenKind.OpenIndex,
            _ => kind,
        };
    }

    private void Add(TokenKind kind, string text, int start)
    {
        _tokens.Add(new Token(kind, text, new Span(start, _at), _startsLine));
        _startsLine = false;
        _parentheses = kind switch
        {
            TokenKind.OpenParenthesis or TokenKind.OpenCall => _parentheses + 1,
            TokenKind.CloseParenthesis => Math.Max(0, _parentheses - 1),
            TokenKind.OpenBrace or TokenKind.CloseBrace => 0,
            _ => _parentheses,
        };
    }

    /// <summary>`x'`: a quote that touches what it stands behind begins no string.</summary>
    private bool IsTransposition(char character) =>
        character == '\''
        && _tokens.Count > 0
        && _tokens[_tokens.Count - 1] is { Kind: TokenKind.Name or TokenKind.Field or TokenKind.CloseParenthesis
            or TokenKind.CloseBracket } last
        && last.Span.End == _at;

    private bool Stands(string symbol) => string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0;

    private int EndOfLine(int from)
    {
        var end = _text.IndexOfAny(['\n', '\r'], from);
        return end < 0 ? _text.Length : end;
    }

    private int EndOfWord(int from)
    {
        while (from < _text.Length && (IsLetter(_text[from]) || IsDigit(_text[from])))
        {
            from++;
        }

        return from;
    }

    private static bool IsUnknown(string text, int offset) =>
        !IsBlank(text[offset]) && !IsLetter(text[offset]) && !IsDigit(text[offset]) && text[offset] is not ('"' or '\'')
        && Symbols.At(text, offset) == null;

    /// <summary>A byte order mark is no text; a semicolon separates nothing here.</summary>
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or ';';

    internal static bool IsLetter(char character) => character == '_' || char.IsLetter(character);

    internal static bool IsDigit(char character) => character is >= '0' and <= '9';
}
