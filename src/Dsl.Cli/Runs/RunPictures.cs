using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Pictures;
using Dsl.Cli.Reports;

namespace Dsl.Cli.Runs;

/// <summary>Pictures of runs on one game.</summary>
internal static class RunPictures
{
    /// <summary>The way through the plane where the game is of two numbers; else how the field's norm fell.</summary>
    public static string Of(Playground playground, RunResult run) => PlaneOfTwo.Is(run.Trajectory[0])
        ? Ways(playground, run)
        : Norms([run]);

    /// <summary>How the norms of the field fell with the evaluations.</summary>
    private static string Norms(IReadOnlyList<RunResult> runs) => CurvePicture.Of(
        runs.Count == 1 ? TitleOf(runs[0]) : runs[0].Game,
        "evaluations",
        "norm(field)",
        [
            .. runs.Select(run =>
                NormsOf(run, runs.Count == 1 ? EndOf(run) : new Caption(run.Optimizer, $": {EndOf(run)}"))),
        ]);

    /// <summary>How the norms fell; with several seeds where each run ended, and after how many evaluations.</summary>
    public static string Of(Comparison comparison) => comparison.Contenders.All(contender => contender.Runs.Count == 1)
        ? Norms([.. comparison.Runs])
        : ScatterPicture.Of(
            comparison.Game, "evaluations", "norm(field)", [.. comparison.Contenders.Select(EndsOf)]);

    private static Curve EndsOf(Contender contender) => new(
        new Caption(contender.Optimizer, $": {contender.Converged} of {contender.Runs.Count} converged"),
        [.. contender.Runs.Select(run => ((double)run.Evaluations, run.FieldNorm))]);

    private static Curve NormsOf(RunResult run, Caption name) =>
        new(name, [.. run.Trajectory.Select(sight => ((double)sight.Evaluations, sight.FieldNorm))]);

    private static string Ways(Playground playground, RunResult run)
    {
        using var plane = new PlaneOfTwo(playground.NewGame<double>(), playground.WithLoss);
        return PathPicture.Of(
            TitleOf(run),
            plane.Names,
            [PlaneOfTwo.WayOf(EndOf(run), run)],
            plane.Equilibrium,
            plane.SlopeAt);
    }

    private static Caption TitleOf(RunResult run) => new(run.Optimizer, $" on {run.Game}");

    private static string EndOf(RunResult run) =>
        $"{Words.Of(run.Outcome)}, {Count.Of(run.Evaluations, "evaluation")}";
}
