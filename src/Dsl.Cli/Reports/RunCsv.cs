using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>A run as numbers: a line for each look, a column for each loss and each number of the point.</summary>
internal static class RunCsv
{
    public static void Write(TextWriter output, RunResult result)
    {
        var first = result.Trajectory[0];
        var losses = first.Loss.Keys.Select(name => $"loss.{name}");
        var points = first.Point.SelectMany(part =>
            part.Value.Select((_, at) => part.Value.Length == 1 ? part.Key : $"{part.Key}[{at}]"));
        output.WriteLine(string.Join(',', ["step", "evaluations", "fieldNorm", .. losses, .. points]));
        foreach (var sight in result.Trajectory)
        {
            double[] numbers = [sight.FieldNorm, .. sight.Loss.Values, .. sight.Point.Values.SelectMany(part => part)];
            output.WriteLine($"{sight.Step},{sight.Evaluations},{string.Join(',', numbers.Select(Numerals.Whole))}");
        }
    }
}
