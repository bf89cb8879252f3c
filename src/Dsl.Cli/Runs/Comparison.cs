using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace Dsl.Cli.Runs;

/// <summary>An optimizer's runs, one for each seed.</summary>
internal sealed record Contender(string Optimizer, IReadOnlyList<RunResult> Runs)
{
    public int Converged => Runs.Count(run => run.Outcome == Ending.Converged);

    /// <summary>The median, of the runs that converged where there are any.</summary>
    public long Evaluations => Median(Judged.Select(run => run.Evaluations));

    /// <summary>The median, of the runs that converged where there are any.</summary>
    public long Steps => Median(Judged.Select(run => run.Steps));

    /// <summary>The median of the norms of the field where the runs ended.</summary>
    public double FieldNorm => Median(Runs.Select(run =>
        double.IsFinite(run.FieldNorm) ? run.FieldNorm : double.PositiveInfinity));

    public double Seconds => Runs.Sum(run => run.Seconds);

    private IEnumerable<RunResult> Judged => Converged == 0 ? Runs : Runs.Where(run => run.Outcome == Ending.Converged);

    // One of them: of two in the middle the smaller.
    private static T Median<T>(IEnumerable<T> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[(sorted.Count - 1) / 2];
    }
}

/// <summary>
/// Optimizers on one game: those first that converged most often, of these those with the fewest evaluations; the
/// others by how close they came.
/// </summary>
internal sealed record Comparison(string Game, [property: JsonIgnore] IReadOnlyList<Contender> Contenders)
{
    /// <summary>Those of the first, in the order of the seeds, then those of the next.</summary>
    public IEnumerable<RunResult> Runs => Contenders.SelectMany(contender => contender.Runs);

    public static Comparison Of(string game, IEnumerable<Contender> contenders) => new(game,
    [
        .. contenders
            .OrderByDescending(each => each.Converged)
            .ThenBy(each => each.Converged > 0 ? each.Evaluations : 0)
            .ThenBy(each => each.FieldNorm),
    ]);
}
