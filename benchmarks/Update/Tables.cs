using System;
using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>A table a rule, a row a case. What misses its goal is marked.</summary>
internal sealed class Tables(Page page, Contestants contestants, double? bandwidth)
{
    private string _rule = "";

    private List<IContestant> Libraries => [.. contestants.Others.Skip(1)];

    public void Add(Result result)
    {
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

    public void LeaveOut(Case what, string reason) =>
        Row(what, [$"left out: {reason}", "", "", .. Libraries.Select(_ => "")]);

    private void Row(Case what, IEnumerable<string> cells)
    {
        if (what.Rule != _rule)
        {
            _rule = what.Rule;
            page.Line($"\n## {_rule}\n");
            page.Line(Joined(["Parameters", "Tensors", "µs", "GB/s", "× limit", .. Libraries.Select(one => one.Name)]));
            page.Line($"|--:|---|--:|--:|--:|{string.Concat(Libraries.Select(_ => "--:|"))}");
        }

        page.Line(Joined([FormattableString.Invariant($"{what.Parameters:N0}"), what.Said, .. cells]));
    }

    private string OverLimit(Result result)
    {
        if (!result.Times.TryGetValue(contestants.Limit, out var loop))
        {
            return Absent(result, contestants.Limit);
        }

        var bytes = (double)contestants.Limit.Bytes * result.Case.Parameters;
        var slower = Math.Max(1, loop.Middle / (bytes / bandwidth ?? double.PositiveInfinity));
        var over = result.Times[contestants.Ours].Over(loop).Times(slower);
        return Marked(over, over.Middle > Goals.OverLimit(result.Case));
    }

    private string Over(Result result, IContestant one)
    {
        if (!result.Times.TryGetValue(one, out var times))
        {
            return Absent(result, one);
        }

        var over = times.Over(result.Times[contestants.Ours]);
        return Marked(over, IsFastestPyTorch(result, one) && over.Middle < Goals.OverPyTorch(result.Case));
    }

    /// <summary>Only a peer that should have taken part is worth a word.</summary>
    private static string Absent(Result result, IContestant one) =>
        result.Out[one].StartsWith(IContestant.Without, StringComparison.Ordinal) ? "—" : result.Out[one];

    private bool IsFastestPyTorch(Result result, IContestant one) =>
        contestants.PyTorches.Where(result.Times.ContainsKey).MinBy(other => result.Times[other].Middle) == one;

    private static string Marked(Ratio ratio, bool missed) => missed ? $"{ratio} {Goals.Missed}" : $"{ratio}";

    private static string Said(double number) => FormattableString.Invariant($"{number:F1}");

    private static string Joined(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
