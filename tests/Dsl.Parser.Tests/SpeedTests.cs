using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Dsl.Parser.Tests;

/// <summary>Nobody waits for the parser. Alone in its process, since it counts all that the process does.</summary>
[Collection(nameof(SpeedTests))]
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
public sealed class SpeedTests
{
    private static readonly string TenThousandLines = Repeated(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "one-page.mmx")).Replace("namespace Acme.Gans", ""));

    [Fact]
    public void Ten_thousand_lines_are_read_in_well_under_a_second_of_a_processor() =>
        AssertTakesUnderASecond(() => Parsed.Clean(TenThousandLines));

    [Fact]
    public void Ten_thousand_lines_are_formatted_in_well_under_a_second_of_a_processor() =>
        AssertTakesUnderASecond(() => Formatted.File(TenThousandLines));

    private static string Repeated(string page) =>
        string.Concat(Enumerable.Repeat(page, 10_000 / page.Split('\n').Length + 1));

    private static void AssertTakesUnderASecond(Action action)
    {
        var fastest = Enumerable.Range(0, 5).Min(_ => TimeOf(action));
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static TimeSpan TimeOf(Action action)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        action();
        return Process.GetCurrentProcess().UserProcessorTime - before;
    }
}
