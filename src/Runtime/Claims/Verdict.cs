using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Mmx.Claims;

/// <summary>
/// What came of a line of a claim, in numbers and in words. The numbers are those of the run that the words speak of:
/// the first that failed, or the only one.
/// </summary>
public sealed record Verdict(string Line, bool Holds, string Text)
{
    /// <summary>How many runs did what is claimed.</summary>
    public int Succeeded { get; init; }

    /// <summary>After how many steps it was decided.</summary>
    public long Steps { get; init; }

    /// <summary>After how many evaluations.</summary>
    public long Evaluations { get; init; }

    /// <summary>What was measured then, of the first comparison; NaN where the condition compares nothing.</summary>
    public double Measured { get; init; } = double.NaN;

    /// <summary>What it was compared with.</summary>
    public double Bound { get; init; } = double.NaN;

    internal static Verdict Impossible(string line, string why) => new(line, false, $"it cannot be run: {why}");

    internal static Verdict Of(ClaimLine line, IReadOnlyList<RunResult> runs)
    {
        var succeeded = runs.Count(run => run.Holds);
        var holds = succeeded >= line.AtLeast;
        var told = runs.FirstOrDefault(run => run.Holds == holds) ?? runs[0];
        var seen = told.Holds ? told.Last.Conditions[0] : told.Last.Failed;
        var first = seen.Compared.Count > 0 ? seen.Compared[0] : new Compared("", double.NaN, double.NaN);
        var words = told.Holds ? InWords(told.Last, seen) : OfFailure(line, told, seen);
        return new Verdict(line.Text, holds, runs.Count == 1 ? words : $"{succeeded} of {runs.Count} seeds do; {words}")
        {
            Succeeded = succeeded,
            Steps = told.Last.Steps,
            Evaluations = told.Evaluations,
            Measured = first.Measured,
            Bound = first.Bound,
        };
    }

    private static string InWords(Sight sight, Seen seen) => seen.Compared.Count > 0
        ? $"after {Counted(sight)} {Found(seen)}"
        : $"after {Counted(sight)} `{seen.Condition.Text}` holds";

    private static string OfFailure(ClaimLine line, RunResult run, Seen seen)
    {
        var claimed = $"`{seen.Condition.Text}`";
        if (seen.Compared.Count == 0)
        {
            return $"after {Counted(run.Last)} {claimed} does not hold";
        }

        var (it, them) = seen.Compared.Count == 1 ? ("it", "it") : ("they", "them");
        var wanted = $"{them} with {Listed(seen.Compared.Select(each => Said(each.Bound)))}";
        var now = $"after {Counted(run.Last)} {Found(seen)}, and {claimed} compares {wanted}";
        var closest = run.Closest.Conditions.First(condition => condition.Condition == seen.Condition).Compared;
        return line.Outcome is Outcome.Reaches or Outcome.Diverges && run.Closest.Steps != run.Last.Steps
            ? $"{now}; the closest {it} came is {Listed(closest.Select(each => Said(each.Measured)))}, "
                + $"after {Counted(run.Closest)}"
            : now;
    }

    private static string Found(Seen seen) =>
        Listed(seen.Compared.Select(each => $"{each.Name} is {Said(each.Measured)}"));

    private static string Listed(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 3 ? string.Join(" and ", all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Counted(Sight sight) => sight.Steps == 1 ? "1 step" : $"{sight.Steps} steps";

    private static string Said(double number) => number.ToString("g6", CultureInfo.InvariantCulture);
}
