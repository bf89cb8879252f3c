using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Runs;

/// <summary>
/// Runs on one game: first those that converged, the one with the fewest evaluations before the others; then the
/// others, the one that came closest before those that did not.
/// </summary>
internal sealed record Comparison(string Game, IReadOnlyList<RunResult> Runs)
{
    public static Comparison Of(IEnumerable<RunResult> runs)
    {
        var ranked = runs
            .OrderBy(run => run.Outcome == Ending.Converged ? 0 : 1)
            .ThenBy(run => run.Outcome == Ending.Converged ? run.Evaluations : 0)
            .ThenBy(run => double.IsFinite(run.FieldNorm) ? run.FieldNorm : double.PositiveInfinity)
            .ToList();
        return new Comparison(ranked[0].Game, ranked);
    }
}
