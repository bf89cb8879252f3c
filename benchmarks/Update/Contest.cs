using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Benchmarks.Update;

/// <summary>
/// All contestants on one case, A B A B: each makes a run, and all of them again, so that whatever the machine does, it
/// does to all. First it is made sure that they make the same steps.
/// </summary>
internal sealed class Contest(Ours ours, IReadOnlyList<IContestant> others, Effort effort)
{
    private const int Checked = 4;

    // In milliseconds: the threads of the one before wait awake for a while for more to do.
    private const int Rest = 15;
    private const double Accuracy = 1e-3;
    private readonly Dictionary<IContestant, string> _out = [];

    public Result Of(Case what)
    {
        _out.Clear();
        var all = others.Prepend(ours).ToList();
        try
        {
            all.ForEach(one => Try(one, () => Leave(one, one.Enter(what))));
            all.ForEach(one => Try(one, () => Check(one, what)));
            return new Result(what, ours.Bytes, Measure(all), _out.ToDictionary());
        }
        finally
        {
            all.ForEach(one => one.Leave());
        }
    }

    private Dictionary<IContestant, Times> Measure(List<IContestant> all)
    {
        var steps = new Dictionary<IContestant, int>();
        all.ForEach(one => Try(one, () => steps[one] = effort.StepsOf(Warm(one))));
        var times = steps.Keys.ToDictionary(one => one, _ => new Times());
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < effort.Most && !IsEnough(round, start); round++)
        {
            foreach (var one in all)
            {
                Thread.Sleep(Rest);
                Try(one, () => times[one].Add(one.Run(steps[one]) / steps[one]));
            }
        }

        return times.Where(one => !_out.ContainsKey(one.Key)).ToDictionary();
    }

    private bool IsEnough(int rounds, long start) =>
        rounds >= effort.Least && Stopwatch.GetElapsedTime(start) > effort.Case;

    /// <summary>Runs until its code is compiled and its threads are awake; says how long a step takes then.</summary>
    private double Warm(IContestant one)
    {
        var (start, steps, seconds) = (Stopwatch.GetTimestamp(), 1, 0.0);
        while (true)
        {
            seconds = one.Run(steps) / steps;
            if (Stopwatch.GetElapsedTime(start) > 4 * effort.Run)
            {
                return seconds;
            }

            steps = Math.Min(2 * steps, effort.StepsOf(seconds));
        }
    }

    private void Check(IContestant one, Case what)
    {
        one.Run(Checked);
        if (one == ours || what.AfterBackward)
        {
            return;
        }

        var point = ours.Point();
        var scale = point.Max(Math.Abs);
        var apart = point.Zip(one.Point(), (here, there) => Math.Abs(here - there)).Max() / scale;
        Leave(one, apart < Accuracy ? null : FormattableString.Invariant(
            $"not the same rule: after {Checked} steps it stands elsewhere, by {apart:P1}"));
    }

    private void Try(IContestant one, Action step)
    {
        if (_out.ContainsKey(one))
        {
            return;
        }

        try
        {
            step();
        }
        catch (PeerFailed failed)
        {
            Leave(one, failed.Message);
        }
    }

    private void Leave(IContestant one, string? reason)
    {
        if (reason != null)
        {
            _out[one] = reason;
        }
    }
}
