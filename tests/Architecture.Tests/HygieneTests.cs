using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What every file of the checkout keeps to.</summary>
public sealed partial class HygieneTests
{
    private const int LongestFile = 300;

    // Catalogues and tables: one entry after the other, nothing to split.
    private static readonly HashSet<string> Catalogues = [];

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Expect.None(LinesOf(CodeOf(SourceTree.All()), Unfinished()), "Finish it, or leave it out.");

    [Fact]
    public void A_skipped_test_says_why() =>
        Expect.None(
            LinesOf(SourceTree.CSharp("tests"), SkippedWithoutReason()),
            "Skip = \"why, and what would make it run\".");

    [Fact]
    public void The_project_speaks_of_itself_alone() =>
        Expect.None(
            LinesOf(SourceTree.All(), OfSomewhereElse()),
            "No path of a machine, no ticket and no chat belongs into a file.");

    [Fact]
    public void No_file_is_a_giant()
    {
        var giants =
            from source in OurCSharp()
            where source.Lines.Count > LongestFile && !Catalogues.Contains(source.Path)
            select $"{source.Path} has {source.Lines.Count} lines";

        Expect.None(giants, $"Over {LongestFile} lines a file has two reasons to change; catalogues are listed here.");
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.Read("Dsl.sln").Replace('\\', '/');
        var projects =
            from folder in new[] { "src", "tests", "examples", "benchmarks" }
            where Directory.Exists(Repository.PathTo(folder))
            from source in SourceTree.Under(folder)
            where source.Path.EndsWith(".csproj") && !solution.Contains(source.Path)
            select source.Path;

        Expect.None(projects, "What is not in Dsl.sln is not built: dotnet sln Dsl.sln add <project>");
    }

    private static IEnumerable<SourceText> CodeOf(IEnumerable<SourceText> sources) =>
        sources.Where(source => Path.GetExtension(source.Path) is ".cs" or ".mmx" or ".cpp" or ".h" or ".sh");

    private static IEnumerable<SourceText> OurCSharp() =>
        SourceTree.All().Where(source => source.Path.EndsWith(".cs") && !source.Path.Contains(".verified."));

    private static IEnumerable<string> LinesOf(IEnumerable<SourceText> sources, Regex pattern) =>
        from source in sources
        from line in source.Lines.Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{source.Path}:{line.number} {line.text.Trim()}";

    // The brackets keep each pattern from finding itself.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK|X[X]X)\b|NotImplemented[E]xception")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip\s*=\s*""\s*""")]
    private static partial Regex SkippedWithoutReason();

    [GeneratedRegex(
        @"(?<![\w.~])/(w[o]rk|r[o]ot|h[o]me|U[s]ers|t[m]p)/\w|C:\\U[s]ers"
        + @"|\bi[s]sues? #?\d|\bpull r[e]quest|\bs[e]ssions?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfSomewhereElse();
}
