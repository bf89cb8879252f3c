using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests;

/// <summary>Texts through the parser.</summary>
internal static class Parsed
{
    public static ParsedFile File(string text) => MmxParser.Parse(new SourceFile("test.mmx", text));

    /// <summary>The file of a text that nothing is wrong with.</summary>
    public static FileSyntax Clean(string text)
    {
        var parsed = File(text);
        Assert.Equal("", string.Join("\n", parsed.Diagnostics.Select(Shown)));
        return parsed.Syntax;
    }

    /// <summary>The value of a statement that nothing is wrong with.</summary>
    public static ExpressionSyntax Expression(string text) => ((LetSyntax)Statement($"let value = {text}")).Value;

    public static StatementSyntax Statement(string text) =>
        Assert.Single(((RuleSyntax)Declaration($"rule R on z {{\n{text}\n}}")).Body.Statements);

    public static DeclarationSyntax Declaration(string text) => Assert.Single(Clean(text).Declarations);

    /// <summary>`MMX0012 2:3-2:4 Expected …`.</summary>
    public static string Shown(Diagnostics.Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        return $"{diagnostic.Code} {place.Line}:{place.Column}-{place.EndLine}:{place.EndColumn} {diagnostic.Message}";
    }
}
