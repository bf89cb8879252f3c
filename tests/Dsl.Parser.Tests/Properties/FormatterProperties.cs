using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Formatting;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dsl.Parser.Tests.Properties;

/// <summary>What holds however a program was laid out, and whatever comments stand in it.</summary>
public sealed class FormatterProperties
{
    private static readonly Gen<string> Between = Gen.Frequency(
        (12, Gen.Elements(" ", " ", "   ", "\n", "\r\n", "\n\n\n", "\t")),
        (1, Gen.Elements(" // one \n", "\n// two\n", "\n\n// three\n\n", " //four\r\n", "\n/// five\n", " // six\n  // seven\n\n")));

    [Fact]
    public void It_says_the_same_when_it_is_formatted_with_each_comment_in_its_place() => Check(300, text =>
    {
        var formatted = Formatted.Clean(text);
        Assert.True(Parsed.Clean(text) == Parsed.Clean(formatted), formatted);
        Assert.Equal(Words(text), Words(formatted));
    });

    [Fact]
    public void What_is_formatted_stays_as_it_is() => Check(300, text =>
    {
        var formatted = Formatted.Clean(text);
        Assert.Equal(formatted, Formatted.Clean(formatted));
    });

    [Fact]
    public void No_line_ends_in_blanks_and_no_two_are_blank() => Check(300, text =>
    {
        var lines = Formatted.Clean(text).Replace("\r\n", "\n").Split('\n');
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.NotEqual(("", ""), pair));
    });

    [Fact]
    public void A_comment_stays_with_the_token_whose_line_it_ends() => Check(300, text =>
        Assert.Equal(Trailing(text), Trailing(Formatted.Clean(text))));

    /// <summary>Tokens and comments in order; blanks at the end of a comment say nothing.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var file = Lexer.Lex(new SourceFile("test.mmx", text));
        var tokens = Enumerable.Range(0, file.Tokens.Count).Select(index => file.Tokens[index].Span);
        return tokens.Concat(file.Tokens.Comments.Select(comment => comment.Span))
            .OrderBy(span => span.Start)
            .Select(span => text[span.Start..span.End].TrimEnd())
            .ToList();
    }

    private static IEnumerable<int> Trailing(string text)
    {
        var file = Lexer.Lex(new SourceFile("test.mmx", text));
        var lines = Enumerable.Range(0, file.Tokens.Count).ToLookup(index => file.Lines.At(file.Tokens[index].Span.End).Line);
        return file.Tokens.Comments
            .Select(comment => lines[file.Lines.At(comment.Span.Start).Line].DefaultIfEmpty(-1).Last())
            .ToList();
    }

    private static Gen<string> LaidOut(FileSyntax file)
    {
        var printed = SyntaxPrinter.Print(file);
        var tokens = Lexer.Lex(new SourceFile("test.mmx", printed)).Tokens;
        return Between.ListOf(tokens.Count).Select(between => string.Concat(
            Enumerable.Range(0, tokens.Count).Select(index => Before(tokens, index, between[index]) + TextOf(printed, tokens[index]))));
    }

    /// <summary>Nothing stands before a bracket that touches what it belongs to.</summary>
    private static string Before(TokenList tokens, int index, string between) =>
        tokens[index].Kind is TokenKind.OpenCall or TokenKind.OpenIndex ? ""
        : index > 0 ? between
        : between.TrimStart(' ');

    private static string TextOf(string printed, Token token) => printed[token.Span.Start..token.Span.End];

    private static void Check(int times, Action<string> holds) =>
        Prop.ForAll(SyntaxGenerators.File.SelectMany(LaidOut).ToArbitrary(), holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
