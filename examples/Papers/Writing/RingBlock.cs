using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Examples.Papers.Template;
using Examples.RingGan;

namespace Examples.Papers.Writing;

/// <summary>
/// Trains all methods on the ring from some seeds: tables of the modes found and of what is asked, and a picture of each
/// method's samples.
/// </summary>
internal sealed class RingBlock(Paper paper, Action<string> watch)
{
    private const double Enough = 7.5;
    private const double GoodEnough = 0.8;

    public Written Write(RingPiece piece)
    {
        var seeds = SeedsOf(piece);
        var done = 0;
        var all = Method.All.Count * seeds;
        var trials = Trial.Of(Method.All, seeds, _ => watch($"{++done} of {all} trainings"));
        var groups = trials.GroupBy(trial => trial.Method).Select(group => group.ToList()).ToList();
        var gates = Gates(groups);
        string[] text = [Modes(groups), Means(groups), Asked(gates), .. groups.Select(Pictured)];
        return new Written(string.Join("\n\n", text), gates.Count, gates.Count(gate => !gate.Holds));
    }

    private static int SeedsOf(RingPiece piece) =>
        piece.Experiment.Split(' ') is ["seeds", var count] && int.TryParse(count, CultureInfo.InvariantCulture, out var seeds)
        && seeds > 0
            ? seeds
            : throw new Flaw(piece.At, "a ring's block says how many seeds: write `seeds 6`");

    // The first group is Adam's alone.
    private static List<Gate> Gates(List<List<Trial>> groups) =>
    [
        .. groups.Skip(1).SelectMany(Gates),
        new Gate($"{Method.Mixed.Name}: as many modes as alone", groups[1].Average(Last), groups[0].Average(Last)),
    ];

    private static IEnumerable<Gate> Gates(List<Trial> trials) =>
    [
        new($"{trials[0].Method.Name}: modes", trials.Average(Last), Enough),
        new($"{trials[0].Method.Name}: good", Mean(trials, score => score.Good), GoodEnough),
    ];

    private static double Last(Trial trial) => trial.Last.Modes;

    private static string Asked(List<Gate> gates) => Table(
        ["what is asked", "at least", "measured"],
        gates.Select(gate => (string[])
        [
            gate.Asked, Said(gate.AtLeast), gate.Holds ? Said(gate.Measured) : $"no: {Said(gate.Measured)}",
        ]));

    private static string Modes(List<List<Trial>> groups) => Table(
        [
            "method", "seed",
            .. groups[0][0].Looks.Select((_, look) => ((look + 1) * Trial.Every).ToString(CultureInfo.InvariantCulture)), "good",
        ],
        groups.SelectMany(group => group).Select(trial => (string[])
        [
            trial.Method.Name, $"{trial.Seed}", .. trial.Looks.Select(score => $"{score.Modes}"), Said(trial.Last.Good),
        ]));

    // Seconds are this machine's; shares of them are alike elsewhere.
    private static string Means(List<List<Trial>> groups) => Table(
        ["method", "mean modes", "all eight", "mean good", "the optimizer's share of the time"],
        groups.Select(group => (string[])
        [
            group[0].Method.Name,
            Said(Mean(group, score => score.Modes)),
            $"{group.Count(trial => trial.Last.Modes == Ring.Modes)} of {group.Count}",
            Said(Mean(group, score => score.Good)),
            $"{group.Sum(trial => trial.OptimizersSeconds) / group.Sum(trial => trial.Seconds):P0}",
        ]));

    private string Pictured(List<Trial> trials)
    {
        var trial = trials[0];
        var name = $"{paper.PageName}-{trial.Method.Name.Replace(",", "").Replace(' ', '-').ToLowerInvariant()}.svg";
        var title = $"{trial.Method.Name}, seed {trial.Seed}: {trial.Last.Modes} of {Ring.Modes} modes";
        Directory.CreateDirectory(paper.Pictures);
        var picture = RingGan.Picture.Of(title, [], trial.Points);
        var path = Path.Combine(paper.Pictures, name);
        WholeFile.Writing(path, () => WholeFile.Replace(path, System.Text.Encoding.UTF8.GetBytes(picture)));
        return $"![{title}](pictures/{name})";
    }

    private static string Table(string[] heads, IEnumerable<string[]> rows) =>
        string.Join("\n", rows.Prepend([.. heads.Select(_ => "---")]).Prepend(heads).Select(row => $"| {string.Join(" | ", row)} |"));

    private static double Mean(List<Trial> trials, Func<Score, double> number) => trials.Average(trial => number(trial.Last));

    private static string Said(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Gate(string Asked, double Measured, double AtLeast)
    {
        public bool Holds => Measured >= AtLeast;
    }
}
