using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>A comparison for people: a line for each optimizer.</summary>
internal static class ComparisonTable
{
    public static void Write(TextWriter output, Comparison comparison)
    {
        output.WriteLine($"on {comparison.Game}");
        output.WriteLine();
        TextTable.Write(
            output,
            2,
            ["optimizer", "outcome", "evaluations", "steps", "norm(field)", "seconds"],
            comparison.Runs.Select(run => new[]
            {
                run.Optimizer,
                Words.Of(run.Outcome),
                run.Evaluations.ToString(),
                run.Steps.ToString(),
                Numerals.Short(run.FieldNorm),
                Numerals.Short(run.Seconds),
            }));
    }
}
