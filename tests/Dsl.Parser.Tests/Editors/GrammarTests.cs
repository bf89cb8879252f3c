using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests.Editors;

/// <summary>The grammar of editors knows the language's words, and sees in a text what the lexer sees.</summary>
public sealed class GrammarTests
{
    private static readonly TextMateGrammar Grammar = TextMateGrammar.Read();

    private static readonly string[] OfWords = ["storage.type", "keyword", "constant.language", "variable.language"];

    public static TheoryData<string> Files =>
    [
        .. from folder in new[] { "src/Dsl.Parser/Standard", "tests/Rules", "tests/Games", "tests/Claims", "tests/Golden", "examples" }
           from path in Directory.GetFiles(Repository.PathTo(folder), "*.mmx", SearchOption.AllDirectories)
           where !path.Contains("invalid-")
           select Path.GetRelativePath(Repository.Root, path),
    ];

    [Fact]
    public void Reserved_words_are_those_of_the_lexer()
    {
        string[] scopes = ["storage.type", "keyword.control", "keyword.operator.logical", "constant.language", "variable.language"];

        Same(Words.Reserved, scopes.SelectMany(scope => Grammar.WordsOf("reserved", scope)));
    }

    [Fact]
    public void Words_by_position_are_those_of_the_parser()
    {
        var source = File.ReadAllText(Repository.PathTo("src/Dsl.Parser/Grammar/Keyword.cs"));
        var words = Regex.Matches(source, "ByPosition\\(\"(\\w+)\"\\)").Select(match => match.Groups[1].Value);

        Same(words, Grammar.WordsOf("positional", "keyword.other"));
    }

    [Fact]
    public void Functions_are_those_of_the_binder_and_of_games() =>
        Same(Table("BuiltIns", "Names").Concat(["csv", "distances", "newest", "remembered", "repeated"]), Grammar.WordsOf("functions", "support.function"));

    [Fact]
    public void Types_are_those_of_parameters_and_data()
    {
        var types = Table("ParameterTypes", "Names").Union(Table("PartBinder", "TypeNames"));

        Same(types.Except(Words.Reserved), Grammar.WordsOf("types", "support.type"));
    }

    [Fact]
    public void Grains_and_solvers_are_those_of_the_binder()
    {
        var source = string.Concat(new[] { "Grains", "Solvers" }
            .Select(name => File.ReadAllText(Repository.PathTo($"src/Dsl.Parser/Binding/{name}.cs"))));
        var words = Regex.Matches(source, "\"(\\w+)\" => ").Select(match => match.Groups[1].Value);

        Same(words, Grammar.WordsOf("constants", "support.constant"));
    }

    [Theory]
    [InlineData("rule Steady(lr: real = 1e-3, by: grain = player) on z {", "storage.type entity.name.type punctuation " +
        "variable.parameter punctuation support.type keyword.operator.definition constant.numeric punctuation " +
        "variable.parameter punctuation support.type keyword.operator.definition support.constant punctuation " +
        "keyword.control variable.other punctuation")]
    [InlineData("  z <- z - lr * field // so", "variable.other keyword.operator.assignment variable.other " +
        "keyword.operator.arithmetic variable.other keyword.operator.arithmetic variable.language comment.line.double-slash")]
    [InlineData("optimizer Ω for (min g, max d) = Lookahead(base: Adam)", "storage.type entity.name.type keyword.other " +
        "punctuation keyword.other variable.other punctuation keyword.other variable.other punctuation " +
        "keyword.operator.definition entity.name.function punctuation variable.parameter punctuation variable.other punctuation")]
    [InlineData("let least = min(max.x, start)", "storage.type variable.other.definition keyword.operator.definition " +
        "support.function punctuation variable.other punctuation variable.other punctuation variable.other punctuation")]
    [InlineData("sample xi: vector[n] = normal()", "storage.type variable.other.definition punctuation support.type " +
        "punctuation variable.other punctuation keyword.operator.definition support.function punctuation punctuation")]
    [InlineData("  sample  state m: z = t / pi", "keyword.control storage.type variable.other.definition punctuation " +
        "variable.other keyword.operator.definition variable.language keyword.operator.arithmetic constant.language")]
    [InlineData("/// It \"says\" so.", "comment.line.documentation")]
    [InlineData("claim \"a // b\" { R on G seeds 5, at least 1 reaches 1e-8 within 20 steps }", "storage.type " +
        "string.quoted.double punctuation variable.other keyword.control variable.other keyword.other constant.numeric " +
        "punctuation keyword.other keyword.other constant.numeric keyword.other constant.numeric keyword.other " +
        "constant.numeric keyword.other punctuation")]
    public void A_line_is_coloured_by_what_its_words_are(string line, string scopes) =>
        Assert.Equal(scopes, string.Join(' ', Grammar.Scopes(line).Select(scoped => scoped.Scope[..^".mmx".Length])));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_falls_into_the_lexers_tokens(string path)
    {
        var text = File.ReadAllText(Repository.PathTo(path));
        var tokens = Lexer.Lex(new SourceFile(path, text)).Tokens;
        var seen = Grammar.Scopes(text).ToDictionary(scoped => scoped.Start);

        var all = Enumerable.Range(0, tokens.Count - 1).Select(at => tokens[at]).ToList();
        Assert.Equal(all.Count + tokens.Comments.Count, seen.Count);
        Assert.All(tokens.Comments, comment => Assert.StartsWith("comment.", seen[comment.Span.Start].Scope));
        Assert.All(all, token => Assert.True(Fits(token, seen[token.Span.Start].Scope), $"{token}: {seen[token.Span.Start]}"));
        Assert.All(all, token => Assert.Equal(token.Span.End, token.Span.Start + seen[token.Span.Start].Text.Length));
    }

    private static bool Fits(Token token, string scope) => token.Kind switch
    {
        TokenKind.Number => scope.StartsWith("constant.numeric", StringComparison.Ordinal),
        TokenKind.String => scope.StartsWith("string.", StringComparison.Ordinal),
        TokenKind.Name => Regex.IsMatch(scope, "^(variable|entity|support|keyword.other|storage.type|constant.language)"),
        var kind when Words.IsReserved(kind) => OfWords.Any(scope.StartsWith),
        _ => Regex.IsMatch(scope, "^(punctuation|keyword.operator)"),
    };

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Table(string type, string member)
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var table = typeof(MmxParser).Assembly.GetType($"Dsl.Parser.Binding.{type}", throwOnError: true)!;
        return (IEnumerable<string>)(table.GetField(member, Any)?.GetValue(null) ?? table.GetProperty(member, Any)!.GetValue(null)!);
    }
}
