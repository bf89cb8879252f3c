using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Fuzz.Cases;
using Fuzz.Checks;

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

    public int Run()
    {
        var next = 0L;
        while (next < options.Cases && _time.Elapsed < options.Time)
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
        using var position = new Position(path);
        position.Case = Position.None;
        using var worker = Child.Start(Worker.Arguments(options.Series, from, options.Cases, path));
        var (next, counts) = (from, new Counts());
        var alarm = new Alarm(worker, position, options.Limit);
        var errors = "";
        worker.ErrorDataReceived += (_, line) => errors += errors.Length < 4_000 ? line.Data + "\n" : "";
        worker.BeginErrorReadLine();
        while (_time.Elapsed < options.Time && worker.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split('\t');
            if (words[0] == "found")
            {
                _archive.Add(long.Parse(words[1]), words[2]);
                continue;
            }

            (next, counts) = (long.Parse(words[1]), Counts.Parse(words[2]));
            _line.Show(_counts.Cases + counts.Cases, _archive.Count, _time.Elapsed);
        }

        alarm.Dispose();
        _counts.Add(counts);
        if (_time.Elapsed >= options.Time && !alarm.HasRung)
        {
            worker.Kill();
        }

        worker.WaitForExit();
        var at = position.Case;
        if (next >= options.Cases || (_time.Elapsed >= options.Time && !alarm.HasRung))
        {
            return next;
        }

        if (at == Position.None)
        {
            throw new InvalidOperationException($"No case can be made behind {next}:\n{errors}");
        }

        _archive.AddDeadly(at, alarm.HasRung ? $"hangs for {options.Limit.TotalSeconds} s" : "ends the process", errors);
        File.Delete(path);
        return Math.Max(at, next) + 1;
    }
}
