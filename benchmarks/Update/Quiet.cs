using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Benchmarks.Update;

/// <summary>What other processes take of this machine meanwhile: where it is much, times mean nothing.</summary>
internal sealed class Quiet
{
    private const double Bearable = 0.1;
    private const string Statistics = "/proc/stat";
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly Func<TimeSpan> _own;
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly double _busy;

    /// <summary>From here on, less what we and our peers take.</summary>
    public Quiet(Func<TimeSpan> ofPeers)
    {
        _own = () => ofPeers() + Environment.CpuUsage.TotalTime;
        _busy = BusySeconds() - _own().TotalSeconds;
    }

    /// <summary>How many processors others have kept busy since.</summary>
    public double Others =>
        Math.Max(0, BusySeconds() - _own().TotalSeconds - _busy) / Stopwatch.GetElapsedTime(_since).TotalSeconds;

    /// <summary>Waits until the machine is quiet; says false when it does not become so.</summary>
    public static bool Await()
    {
        var start = Stopwatch.GetTimestamp();
        while (Now() is var others && others > Bearable)
        {
            if (Stopwatch.GetElapsedTime(start) > _patience)
            {
                return false;
            }

            Console.Error.WriteLine(
                FormattableString.Invariant($"Other processes keep {others:F1} processors busy; waiting."));
        }

        return true;
    }

    private static double Now()
    {
        var quiet = new Quiet(() => TimeSpan.Zero);
        Thread.Sleep(_look);
        return quiet.Others;
    }

    // The line is: cpu user nice system idle iowait irq softirq steal …, in hundredths of a second.
    private static double BusySeconds() => !File.Exists(Statistics) ? 0 : File
        .ReadLines(Statistics)
        .First()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((word, i) => i is 0 or 4 or 5 or > 8 ? 0 : double.Parse(word) / 100)
        .Sum();
}
