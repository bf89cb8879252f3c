using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>A comparison for people: a line for each optimizer, with medians where it ran more than once.</summary>
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
            comparison.Contenders.Select(contender => new[]
            {
                contender.Optimizer,
                OutcomeOf(contender),
                contender.Evaluations.ToString(),
                contender.Steps.ToString(),
                Numerals.Short(contender.FieldNorm),
                Numerals.Short(contender.Seconds),
            }));
    }

    private static string OutcomeOf(Contender contender) => contender.Runs.Count == 1
        ? Words.Of(contender.Runs[0].Outcome)
        : $"{contender.Converged} of {contender.Runs.Count} converged";
}
