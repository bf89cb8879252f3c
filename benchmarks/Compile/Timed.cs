using System;
using System.Diagnostics;
using System.Linq;

namespace Benchmarks.Compile;

/// <summary>The middle and the fastest of some runs, after some that do not count.</summary>
internal sealed record Timed(TimeSpan Middle, TimeSpan Fastest)
{
    public static Timed Of(Action<int> work, int warm, int runs)
    {
        Enumerable.Range(0, warm).ToList().ForEach(work);
        var times = Enumerable.Range(warm, runs).Select(run => Once(() => work(run))).Order().ToList();
        return new Timed(times[runs / 2], times[0]);
    }

    public override string ToString() => $"{Said(Middle)} | {Said(Fastest)}";

    private static TimeSpan Once(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Said(TimeSpan time) =>
        FormattableString.Invariant($"{time.TotalMilliseconds:F1} ms");
}
