using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx compare`: several optimizers play one game, each for itself, and stand in one table.</summary>
internal sealed class CompareVerb : PlayVerb
{
    private readonly Option<string[]> _optimizers = new("--optimizer")
    {
        HelpName = "NAME|RULE",
        Description = "An optimizer of the files, or a rule written out; may be said again. Without any, all of the "
            + "files'.",
    };

    private readonly Option<int> _seeds = new("--seeds")
    {
        CustomParser = given => (int)Math.Clamp(NumberOption.Whole(given), int.MinValue, int.MaxValue),
        HelpName = "N",
        Description = "Run each so often, with the seeds from --seed on.",
        DefaultValueFactory = _ => 1,
    };

    private readonly RunLimitOptions _limits = new();

    private readonly ReportOptions<Comparison> _report = new(
        new()
        {
            ["table"] = ComparisonTable.Write,
            ["json"] = Json.WriteOnOneLine,
        },
        "Draw the norms of the field, all in one picture; with several seeds a mark for the end of each run.");

    public CompareVerb(Shell shell) : base(shell, "compare", "Have several optimizers play one game, and compare them.")
    {
        Add(_optimizers);
        Add(_seeds);
        _limits.AddTo(this);
        _report.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx compare gans.mmx --game Bilinear --plot norms.svg", "all optimizers of a file, and a picture"),
        new("mmx compare gans.mmx --optimizer Stable --optimizer \"AltGda()\"", "one of them, and another rule"),
        new("mmx compare gans.mmx --game Bilinear --seeds 20 --plot ends.svg", "where chance plays too"),
        new("mmx compare gans.mmx --tolerance 1e-12 --format json > all.json", "for scripts"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        _report.Check(command, shell);
        var limits = _limits.Of(command, every: 1);
        var (settings, seeds) = (Settings(command), SeedsIn(command));
        if (Choose(command, shell, command.GetValue(_optimizers) ?? []) is not { } chosen)
        {
            return Program.Wrong;
        }

        var comparison = Compare(shell, Playground.Of(chosen, settings), seeds, limits);
        _report.Write(command, shell, comparison, RunPictures.Of);
        return Program.Fine;
    }

    private int SeedsIn(ParseResult command) => command.GetValue(_seeds) is > 0 and var seeds
        ? seeds
        : throw new Refusal("`--seeds` is how often each runs: once at least");

    private static Comparison Compare(Shell shell, Playground playground, int seeds, RunLimits limits)
    {
        using var progress = new ProgressLine(shell);
        return Comparison.Of(playground.Game, playground.Optimizers.Select(optimizer => new Contender(
            optimizer.Called,
            [.. playground.Seeds(seeds).Select(seed => playground.WithSeed(seed).Run(optimizer, limits, (step, norm) =>
                progress.Show(() => $"{optimizer.Called}: {limits.Said(step, norm)}")))])));
    }
}
