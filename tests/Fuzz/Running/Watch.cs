using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Fuzz.Running;

/// <summary>
/// Lets a worker try cases until time or cases are up, starts another where one died or hung, and has what was found
/// made small and written down.
/// </summary>
internal sealed class Watch(Options options)
{
    private const int Fine = 0;
    private const int Found = 2;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Counts _counts = new();
    private readonly Archive _archive = new(options.Series);
    private readonly ProgressLine _line = new();

    private bool IsOver => _time.Elapsed >= options.Time;

    public int Run()
    {
        var next = 0L;
        while (next < options.Cases && !IsOver)
        {
            next = Watched(next);
        }

        _line.End(_counts, _archive.Count, _time.Elapsed);
        if (options.Report is { } path)
        {
            File.WriteAllText(Path.GetFullPath(path), Report.Of(options, _counts, _archive));
        }

        return _archive.Count == 0 ? Fine : Found;
    }

    /// <summary>One worker from a case on, to the end or to its own; gives the case to go on with.</summary>
    private long Watched(long from)
    {
        var path = Path.GetTempFileName();
        using var position = new Position(path) { Case = Position.None };
        using var worker = Child.Start(Worker.Arguments(options.Series, from, options.Cases, path));
        using var alarm = new Alarm(worker, position, options.Limit);
        var errors = Child.FirstErrors(worker);
        var next = Listen(worker, from);
        File.Delete(path);
        if (next >= options.Cases || (IsOver && !alarm.HasRung))
        {
            worker.Kill();
            return next;
        }

        worker.WaitForExit();
        return BehindDeadly(position.Case, next, alarm.HasRung, errors());
    }

    /// <summary>What the worker says, to its end or to ours; gives the case that it would go on with.</summary>
    private long Listen(Process worker, long from)
    {
        var (next, counts) = (from, new Counts());
        while (!IsOver && worker.StandardOutput.ReadLine()?.Split('\t') is { } words)
        {
            var number = long.Parse(words[1], CultureInfo.InvariantCulture);
            if (words[0] == "found")
            {
                _archive.Add(number, words[2]);
                continue;
            }

            (next, counts) = (number, Counts.Parse(words[2]));
            _line.Show(_counts.Cases + counts.Cases, _archive.Count, _time.Elapsed);
        }

        _counts.Add(counts);
        return next;
    }

    private long BehindDeadly(long at, long next, bool hung, string errors)
    {
        if (at == Position.None)
        {
            throw new InvalidOperationException($"No case can be made behind {next}:\n{errors}");
        }

        _archive.AddDeadly(at, hung ? $"hangs for {options.Limit.TotalSeconds} s" : "ends the process", errors);
        return Math.Max(at, next) + 1;
    }
}
