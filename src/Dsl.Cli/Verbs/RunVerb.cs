using System.Collections.Generic;
using System.CommandLine;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx run`: an optimizer plays a game, and what came of it is written down.</summary>
internal sealed class RunVerb : PlayVerb
{
    private readonly Option<string?> _optimizer = OptimizerOption();

    private readonly RunLimitOptions _limits = new();

    private readonly Option<long> _every = new("--every")
    {
        CustomParser = NumberOption.Whole,
        HelpName = "K",
        Description = "Look at every K-th step, from the start on; the last one is looked at in any case.",
        DefaultValueFactory = _ => 1,
    };

    private readonly ReportOptions<RunResult> _report = new(
        new()
        {
            ["table"] = RunTable.Write,
            ["json"] = Json.WriteOnOneLine,
            ["csv"] = RunCsv.Write,
        },
        "Draw it: the way of the players where each is one number of two, else the norm of the field.");

    public RunVerb(Shell shell) : base(shell, "run", "Compile in memory, and have an optimizer play a game.")
    {
        Add(_optimizer);
        _limits.AddTo(this);
        Add(_every);
        _report.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx run gans.mmx --game Bilinear", "the file's optimizer on a game that comes with mmx"),
        new("mmx run gans.mmx --optimizer Stable --set lr=0.1 --from x=1,0", "one of its optimizers on its own game"),
        new("mmx run rules.mmx --optimizer \"Lookahead(base: Swift())\" --game Dirac", "a rule that is written out"),
        new("mmx run gans.mmx --format json --every 10 > run.json", "every tenth step, for scripts"),
        new("mmx run gans.mmx --game Forsaken --plot way.svg", "draw it too"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        _report.Check(command, shell);
        var limits = _limits.Of(command, command.GetValue(_every));
        if (PlaygroundOfOne(command, shell, command.GetValue(_optimizer)) is not { } playground)
        {
            return Program.Wrong;
        }

        var result = Play(shell, playground, limits);
        _report.Write(command, shell, result, run => RunPictures.Of(playground, run));
        return Program.Fine;
    }

    private static RunResult Play(Shell shell, Playground playground, RunLimits limits)
    {
        using var progress = new ProgressLine(shell);
        return playground.Run(playground.Optimizers[0], limits, (step, norm) =>
            progress.Show(() => limits.Said(step, norm)));
    }
}
