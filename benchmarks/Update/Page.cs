using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Benchmarks.Update;

/// <summary>What is shown and written: a table a rule, a row a case. What misses its goal is marked.</summary>
internal sealed class Page(Contestants contestants, double? bandwidth)
{
    private const string Missed = " ✗";
    private readonly StringBuilder _text = new();
    private string _rule = "";

    public override string ToString() => _text.ToString();

    public void Head()
    {
        Line("# How long an update takes\n");
        Line($"Written by `./build.sh bench`, on {Machine.Said}. PyTorch: {contestants.PyTorchVersion}. TorchSharp: {Contestants.TorchSharpSaid}.");
        Line(FormattableString.Invariant($"Reading or copying moves {bandwidth / 1e9 ?? double.NaN:F1} GB a second here.\n"));
        Line("""
            A time is that of a step in float without its evaluations: the update, and the clearing of gradients. All run A B
            A B; a ratio is that of the medians, and in brackets the least and the most of a round. GB/s are the bytes that
            `mmx explain` says. The limit is the faster of a C++ loop that moves the fewest bytes and of those bytes at the
            machine's speed; after a backward pass, that of the same loop alone. PyTorch's ratio is how many times as long it
            takes: torch.optim where it has the rule, a plain loop where it has not.
            """);
        Line($"Marked{Missed}: over {Goals.OverLimit(new("", 1, "1"))} of the limit (1.3 at 10,000 parameters); under 6 times as fast as PyTorch at");
        Line("10,000,000 in one tensor, 3 times in 400, 15 times in 400 small ones, 8 times where PyTorch has no such rule.");
    }

    public void Add(Result result)
    {
        Begin(result.Case.Rule);
        if (result.Out.TryGetValue(contestants.Ours, out var reason))
        {
            LeaveOut(result.Case, reason);
            return;
        }

        var ours = result.Times[contestants.Ours].Middle;
        Line(Row(result.Case) + FormattableString.Invariant(
                $"| {ours * 1e6:F1} | {result.Bytes * result.Case.Parameters / ours / 1e9:F1} | {OverLimit(result)} ")
            + string.Concat(contestants.Others.Skip(1).Select(one => $"| {Over(result, one)} ")) + "|");
    }

    public void LeaveOut(Case what, string reason)
    {
        Begin(what.Rule);
        Line($"{Row(what)}| {reason} | | {string.Concat(Names.Select(_ => "| "))}|");
    }

    public void Line(string text)
    {
        _text.Append(text).Append('\n');
        Console.WriteLine(text);
    }

    /// <summary>Says who was left out, and where something went wrong why.</summary>
    public void Say(Result result)
    {
        foreach (var (one, reason) in result.Out.Where(left => !left.Value.StartsWith("without", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine($"{result.Case}: {one.Name} is left out: {reason}");
        }
    }

    private void Begin(string rule)
    {
        if (rule == _rule)
        {
            return;
        }

        _rule = rule;
        Line($"\n## {rule}\n");
        Line("| Parameters | Tensors | mmx, µs | GB/s | of the limit " + string.Concat(Names.Select(name => $"| {name} ")) + "|");
        Line("|--:|---|--:|--:|--:" + string.Concat(Names.Select(_ => "|--:")) + "|");
    }

    private static string Row(Case what) => FormattableString.Invariant($"| {what.Parameters:N0} | {what.Said} ");

    private IEnumerable<string> Names => contestants.Others.Skip(1).Select(one => one.Name);

    private string OverLimit(Result result)
    {
        if (!result.Times.TryGetValue(contestants.Limit, out var loop))
        {
            return "—";
        }

        var ours = result.Times[contestants.Ours];
        var bytes = contestants.Limit.Bytes * result.Case.Parameters / (bandwidth ?? double.PositiveInfinity);
        var over = ours.Over(loop) is var byLoop && bytes > 0 && bytes < loop.Middle ? byLoop.Times(loop.Middle / bytes) : byLoop;
        return $"{over}{(over.Middle > Goals.OverLimit(result.Case) ? Missed : "")}";
    }

    private string Over(Result result, IContestant one)
    {
        if (!result.Times.TryGetValue(one, out var times))
        {
            return "—";
        }

        var over = times.Over(result.Times[contestants.Ours]);
        return $"{over}{(Misses(result, one, times) ? Missed : "")}";
    }

    /// <summary>Only the faster of PyTorch's ways is held against a goal.</summary>
    private bool Misses(Result result, IContestant one, Times times) =>
        contestants.PyTorches.Contains(one)
        && result.Times.Where(other => contestants.PyTorches.Contains(other.Key)).Min(other => other.Value.Middle) == times.Middle
        && times.Middle / result.Times[contestants.Ours].Middle < Goals.OverPyTorch(result.Case, Rules.IsInPyTorch(result.Case.Rule));
}
