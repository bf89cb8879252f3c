using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What is wrong is said once, with its code, at its place, in words that name it.</summary>
public sealed class WrongProgramTests
{
    public static IEnumerable<object[]> Wrong =>
        NameCases.All.Concat(KindCases.All).Concat(WindowCases.All).Concat(AttemptCases.All).Concat(RuleCases.All).Concat(GameCases.All).Concat(ClaimCases.All)
            .Select(wrong => new object[] { wrong.Code, wrong.Source, wrong.Said });

    [Fact]
    public void Every_complaint_of_the_binder_has_a_case()
    {
        var known = Catalogue.All.Select(known => known.Code).Where(code => code[3] is >= '1' and <= '4');

        Assert.Empty(known.Except(Codes("tests/Dsl.Parser.Tests/Binding")));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_once_and_at_its_place(string code, string source, string said)
    {
        var marked = Marked.In(source);

        var found = Programs.Errors(marked.Text);

        var shown = string.Join("\n", found.Select(Parsed.Shown));
        Assert.True(found.Count == 1, shown);
        Assert.Equal((code, marked.Start, marked.End), (found[0].Code, found[0].Place.Start, found[0].Place.End));
        Assert.Contains(said, found[0].Message + " " + found[0].Hint);
    }

    private static IEnumerable<string> Codes(string folder) =>
        Directory.GetFiles(Repository.PathTo(folder), "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(MMX\\d{4})\""))
            .Select(match => match.Groups[1].Value);
}
