using System.Globalization;
using Mmx.Claims;

namespace Examples.Papers.Writing;

/// <summary>What a page shows of a claim's line: what was measured, or that it is not so.</summary>
internal static class ClaimFigure
{
    public static Written Of(ClaimLine line, Verdict verdict) => verdict.Holds
        ? new Written(Measured(line, verdict), Figures: 1)
        : new Written($"no: {verdict.Text}", Figures: 1, Disagreements: 1);

    private static string Measured(ClaimLine line, Verdict verdict) => line switch
    {
        { Seeds: > 1 } => $"{verdict.Succeeded} of {line.Seeds}",
        { Outcome: Outcome.Reaches } => Work(verdict),
        { Outcome: Outcome.Diverges } => $"diverges at {verdict.Steps}",
        { Outcome: Outcome.Keeps } => $"kept for {verdict.Steps}",
        _ when double.IsNaN(verdict.Measured) => "holds",
        _ => verdict.Measured.ToString("g10", CultureInfo.InvariantCulture),
    };

    private static string Work(Verdict verdict) => verdict.Steps == verdict.Evaluations
        ? $"{verdict.Steps}"
        : $"{verdict.Steps} ({verdict.Evaluations})";
}
