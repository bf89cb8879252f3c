using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>A run for people: some of what was seen on the way, and what came of it.</summary>
internal static class RunTable
{
    private const int MostRows = 20;
    private const int MostNumbers = 3;

    public static void Write(TextWriter output, RunResult result)
    {
        output.WriteLine($"{result.Optimizer} on {result.Game}");
        var parameters = result.Parameters.Select(each => $"{each.Key} = {Numerals.Of(each.Value)}");
        output.WriteLine(string.Join(", ", parameters));
        output.WriteLine();
        WriteSights(output, result);
        output.WriteLine();
        WriteReports(output, result);
        output.WriteLine(
            $"{Words.Of(result.Outcome)} after {Count.Of(result.Steps, "step")} and "
            + $"{Count.Of(result.Evaluations, "evaluation")}, in {Numerals.Short(result.Seconds)} s");
    }

    private static void WriteSights(TextWriter output, RunResult result)
    {
        var (losses, point) = (result.Trajectory[0].Loss.Keys.ToList(), result.Trajectory[0].Point);
        var players = point.Where(each => each.Value.Length <= MostNumbers).Select(each => each.Key).ToList();
        TextTable.Write(
            output,
            0,
            ["step", "evaluations", "norm(field)", .. losses.Select(name => $"loss.{name}"), .. players],
            Some(result.Trajectory).Select(sight => Row(sight, losses, players)));
    }

    private static IReadOnlyList<string> Row(Sight sight, List<string> losses, List<string> players) =>
    [
        sight.Step.ToString(),
        sight.Evaluations.ToString(),
        Numerals.Short(sight.FieldNorm),
        .. losses.Select(name => Numerals.Short(sight.Loss[name])),
        .. players.Select(name => string.Join(" ", sight.Point[name].Select(Numerals.Short))),
    ];

    // Evenly, with the first and the last.
    private static IEnumerable<Sight> Some(IReadOnlyList<Sight> all) => all.Count <= MostRows
        ? all
        : Enumerable.Range(0, MostRows).Select(row => all[(int)((long)row * (all.Count - 1) / (MostRows - 1))]);

    private static void WriteReports(TextWriter output, RunResult result)
    {
        foreach (var report in result.Reports)
        {
            var value = report.Value is double number ? Numerals.Short(number) : Numerals.Of(report.Value);
            output.WriteLine($"{report.Key} = {value}");
        }
    }
}
