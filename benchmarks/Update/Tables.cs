using System;
using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>A table a rule, a row a case. What misses its goal is marked.</summary>
internal sealed class Tables(Page page, Contestants contestants, double? bandwidth)
{
    private readonly List<string> _missed = [];
    private string _rule = "";

    private List<IContestant> Libraries => [.. contestants.Others.Skip(1)];

    public void Add(Result result)
    {
        Open(result.Case.Rule);
        if (result.Out.TryGetValue(contestants.Ours, out var reason))
        {
            LeaveOut(result.Case, reason);
            return;
        }

        var ours = result.Times[contestants.Ours].Middle;
        var speed = result.Bytes * result.Case.Parameters / ours;
        Row(
            result.Case,
            [Said(ours * 1e6), Said(speed / 1e9), OverLimit(result), .. Libraries.Select(one => Over(result, one))]);
    }

    /// <summary>Says of the last table what was missed, and why.</summary>
    public void Close()
    {
        if (_missed.Count > 0)
        {
            page.Line();
            _missed.ForEach(line => page.Line(line));
            _missed.Clear();
        }
    }

    public void LeaveOut(Case what, string reason)
    {
        Open(what.Rule);
        Row(what, [$"left out: {reason}", "", "", .. Libraries.Select(_ => "")]);
    }

    private void Open(string rule)
    {
        if (rule != _rule)
        {
            Close();
            _rule = rule;
            page.Line($"\n## {_rule}\n");
            page.Line(Joined(["Parameters", "Tensors", "µs", "GB/s", "× limit", .. Libraries.Select(one => one.Name)]));
            page.Line($"|--:|---|--:|--:|--:|{string.Concat(Libraries.Select(_ => "--:|"))}");
        }
    }

    private void Row(Case what, IEnumerable<string> cells) =>
        page.Line(Joined([FormattableString.Invariant($"{what.Parameters:N0}"), what.Said, .. cells]));

    private string OverLimit(Result result)
    {
        if (!result.Times.TryGetValue(contestants.Limit, out var loop))
        {
            return Absent(result, contestants.Limit);
        }

        var bytes = (double)contestants.Limit.Bytes * result.Case.Parameters;
        var slower = Math.Max(1, loop.Middle / (bytes / bandwidth ?? double.PositiveInfinity));
        var over = result.Times[contestants.Ours].Over(loop).Times(slower);
        return Marked(
            over,
            over.Middle > Goals.OverLimit(result.Case),
            () => $"over the limit: {Reasons.OverLimit(result, contestants.Limit.Bytes, over)}",
            result.Case);
    }

    private string Over(Result result, IContestant one)
    {
        if (!result.Times.TryGetValue(one, out var times))
        {
            return Absent(result, one);
        }

        var over = times.Over(result.Times[contestants.Ours]);
        return Marked(
            over,
            IsFastestPyTorch(result, one) && over.Middle < Goals.OverPyTorch(result.Case),
            () => $"against PyTorch: {Reasons.OverPyTorch(result.Case)}",
            result.Case);
    }

    /// <summary>Only a peer that should have taken part is worth a word.</summary>
    private static string Absent(Result result, IContestant one) =>
        result.Out[one].StartsWith(IContestant.Without, StringComparison.Ordinal) ? "—" : result.Out[one];

    private bool IsFastestPyTorch(Result result, IContestant one) =>
        contestants.PyTorches.Where(result.Times.ContainsKey).MinBy(other => result.Times[other].Middle) == one;

    private string Marked(Ratio ratio, bool missed, Func<string> why, Case what)
    {
        if (!missed)
        {
            return $"{ratio}";
        }

        _missed.Add(FormattableString.Invariant($"- {what.Parameters:N0} in {what.Said}, {why()}."));
        return $"{ratio} {Goals.Missed}";
    }

    private static string Said(double number) => FormattableString.Invariant($"{number:F1}");

    private static string Joined(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
