using System;
using System.Diagnostics;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Growth;

/// <summary>What it takes to say all that is wrong with a text: time, and bytes, which no other process spoils.</summary>
internal sealed record Measured(TimeSpan Time, long Bytes)
{
    /// <summary>The least of some runs.</summary>
    public static Measured Of(string text, int runs)
    {
        var all = Enumerable.Range(0, runs).Select(_ => Once(text)).ToList();
        return new Measured(all.Min(run => run.Time), all.Min(run => run.Bytes));
    }

    private static Measured Once(string text)
    {
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        _ = MmxProgram.Of([MmxParser.Parse(new SourceFile("large.mmx", text))]).Diagnostics.Count;
        return new Measured(Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
