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

    private readonly RunLimitOptions _limits = new();

    private readonly ReportOptions<Comparison> _report = new(
        new()
        {
            ["table"] = ComparisonTable.Write,
            ["json"] = Json.WriteOnOneLine,
        },
        "Draw the norms of the field, all in one picture.");

    public CompareVerb(Shell shell) : base(shell, "compare", "Have several optimizers play one game, and compare them.")
    {
        Add(_optimizers);
        _limits.AddTo(this);
        _report.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx compare gans.mmx --game Bilinear --plot norms.svg", "all optimizers of a file, and a picture"),
        new("mmx compare gans.mmx --optimizer Stable --optimizer \"AltGda()\"", "one of them, and another rule"),
        new("mmx compare gans.mmx --tolerance 1e-12 --format json > all.json", "for scripts"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        _report.Check(command);
        var limits = _limits.Of(command, every: 1);
        var settings = Settings(command);
        if (Choose(command, shell, command.GetValue(_optimizers) ?? []) is not { } chosen)
        {
            return Program.Wrong;
        }

        var comparison = Compare(shell, Playground.Of(chosen, settings), limits);
        _report.Write(command, shell, comparison, all => RunPictures.Norms(all.Runs));
        return Program.Fine;
    }

    private static Comparison Compare(Shell shell, Playground playground, RunLimits limits)
    {
        using var progress = new ProgressLine(shell);
        return Comparison.Of(playground.Optimizers.Select(optimizer => playground.Run(optimizer, limits, (step, norm) =>
            progress.Show(() => $"{optimizer.Called}: {limits.Said(step, norm)}"))));
    }
}
