using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Dsl.Parser.Tests;

/// <summary>Nobody waits for the parser.</summary>
public sealed class SpeedTests
{
    [Fact]
    public void Ten_thousand_lines_take_well_under_a_second_of_a_processor()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "one-page.mmx")).Replace("namespace Acme.Gans", "");
        var text = string.Concat(Enumerable.Repeat(page, 10_000 / page.Split('\n').Length + 1));

        var fastest = Enumerable.Range(0, 5).Min(_ => TimeOf(() => Parsed.Clean(text)));

        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static TimeSpan TimeOf(Action action)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        action();
        return Process.GetCurrentProcess().UserProcessorTime - before;
    }
}
