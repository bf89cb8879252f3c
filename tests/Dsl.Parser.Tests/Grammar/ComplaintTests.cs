using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Grammar;

/// <summary>What is wrong with a text is said once, where it is: «…» marks each place of a case.</summary>
public sealed class ComplaintTests
{
    public static readonly TheoryData<string, string> Statements = CaseTable.Of("wrong-statements.txt");

    public static readonly TheoryData<string, string> Files = CaseTable.Of("wrong-files.txt");

    [Theory, MemberData(nameof(Statements))]
    public void A_wrong_statement_is_complained_of_where_it_is_wrong(string marked, string said) =>
        AssertSaid($"rule R on z {{\n{marked}\n}}\n", said);

    [Theory, MemberData(nameof(Files))]
    public void A_wrong_file_is_complained_of_where_it_is_wrong(string marked, string said) => AssertSaid(marked, said);

    [Fact]
    public void Every_complaint_about_syntax_has_a_case()
    {
        var said = string.Concat(Statements.Concat(Files).Select(row => row[1]));

        Assert.Empty(CodesIn("SyntaxErrors.cs").Where(code => !said.Contains(code)).Except(["MMX0011"]));
    }

    private static IEnumerable<string> CodesIn(string file) =>
        Regex.Matches(File.ReadAllText(Path.Combine(Repository.PathTo("src/Dsl.Parser/Diagnostics"), file)), "\"(MMX\\d{4})\"")
            .Select(match => match.Groups[1].Value);

    private static void AssertSaid(string marked, string said)
    {
        var text = marked.Replace("«", "").Replace("»", "");
        var found = Parsed.File(text).Diagnostics;

        Assert.Equal(said, string.Join(" & ", found.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message} {diagnostic.Hint}")));
        Assert.Equal(marked, Marked(text, found));
    }

    private static string Marked(string text, IEnumerable<Diagnostic> found)
    {
        foreach (var place in found.Select(diagnostic => diagnostic.Place).OrderByDescending(place => place.Start))
        {
            text = text.Insert(place.End, "»").Insert(place.Start, "«");
        }

        return text;
    }
}
