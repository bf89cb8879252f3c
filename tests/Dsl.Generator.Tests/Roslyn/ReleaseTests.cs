using System;
using System.IO;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>The lists of codes by release, in the form that analyzers of analyzers read.</summary>
public sealed class ReleaseTests
{
    private static readonly bool AcceptsAll = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";
    private static readonly string Unshipped = PathTo("Unshipped");

    private const string Head =
        """
        ; Codes that no release has yet; `ACCEPT_SNAPSHOTS=1 ./build.sh test Dsl.Generator` writes them down.

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------

        """;

    [Fact]
    public void What_is_not_released_is_the_rest_of_the_catalogue()
    {
        var shipped = File.ReadAllLines(PathTo("Shipped")).Select(line => line.Split(' ')[0]).ToHashSet();
        var expected = Head + string.Concat(Catalogue.All.Where(known => !shipped.Contains(known.Code)).Select(Row));
        if (AcceptsAll)
        {
            File.WriteAllText(Unshipped, expected);
        }

        Assert.Equal(expected, File.ReadAllText(Unshipped));
    }

    [Fact]
    public void What_is_released_stays_as_it_is()
    {
        var rows = File.ReadAllLines(PathTo("Shipped")).Where(line => line.StartsWith("MMX", StringComparison.Ordinal));

        Assert.Subset(Catalogue.All.Select(Row).ToHashSet(), rows.Select(row => row + "\n").ToHashSet());
    }

    private static string Row(KnownCode known) => $"{known.Code} | mmx | {known.Severity} | {known.Title}\n";

    private static string PathTo(string releases) =>
        Repository.PathTo($"src/Dsl.Generator/AnalyzerReleases.{releases}.md");
}
