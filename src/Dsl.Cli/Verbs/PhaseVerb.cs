using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Phases;
using Dsl.Cli.Reports;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx phase`: where, in the plane of two of its numbers, an optimizer converges on a game.</summary>
internal sealed class PhaseVerb : PlayVerb
{
    // What a run does is told by quarters of it.
    private const long FewestSteps = 40;

    private readonly Option<string[]> _vary = new("--vary")
    {
        HelpName = "PATH=FROM..TO[:log][:COUNT]",
        Description = "A number and all that it is to be, as many as one says; to be said twice, for the two axes.",
    };

    private readonly Option<string[]> _curve = new("--curve")
    {
        HelpName = "A==B",
        Description = "Draw where two expressions of the numbers' paths are equal, over the map: what theory says.",
    };

    private readonly Option<string?> _optimizer = OptimizerOption();

    private readonly RunLimitOptions _limits = new(steps: 2_000);

    private readonly ReportOptions<PhaseMap> _report = new(
        new()
        {
            ["table"] = PhaseReport.Write,
            ["json"] = (output, map) => Json.WriteOnOneLine(output, JsonPhases.Of(map)),
        },
        "Draw the map.");

    public PhaseVerb(Shell shell) : base(shell, "phase", "Map where an optimizer converges, over two of its numbers.")
    {
        Add(_vary);
        Add(_curve);
        Add(_optimizer);
        _limits.AddTo(this);
        _report.AddTo(this);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx phase gans.mmx --game Dirac --vary lr=1e-3..1:log:60 --vary game.reg=0..2 --plot map.svg", "draw it"),
        new("mmx phase gans.mmx --optimizer Stable --vary alpha=0.1..1 --vary base.lr=0..2 --format json", "in JSON"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        _report.Check(command, shell);
        var (varied, limits) = (VariedIn(command), LimitsIn(command));
        var curves = (command.GetValue(_curve) ?? []).Select(Boundary.Parse).ToList();
        RefuseInVain(command, varied, curves);
        if (PlaygroundOfOne(command, shell, command.GetValue(_optimizer)) is not { } playground)
        {
            return Program.Wrong;
        }

        var map = Map(shell, playground, varied, limits, curves);
        _report.Write(command, shell, map, PhasePicture.Of);
        return Program.Fine;
    }

    private IReadOnlyList<Varied> VariedIn(ParseResult command)
    {
        var varied = (command.GetValue(_vary) ?? []).Select(Varied.Parse).ToList();
        if (varied.Count != 2)
        {
            throw new Refusal("a map has two axes: say `--vary` twice");
        }

        return varied[0].Path != varied[1].Path ? varied
            : throw new Refusal($"both axes vary `{varied[0].Path}`: a map is of two numbers");
    }

    private void RefuseInVain(ParseResult command, IReadOnlyList<Varied> varied, IReadOnlyList<Boundary> curves)
    {
        if (varied.FirstOrDefault(each => Settings(command).Sets.Any(set => set.Path == each.Path)) is { } twice)
        {
            throw new Refusal($"`{twice.Path}` is varied, and so `--set {twice.Path}=…` is in vain");
        }

        if (curves.Count > 0 && !_report.Draws(command))
        {
            throw new Refusal("`--curve` is drawn, and nothing is: say where to with `--plot map.svg`");
        }
    }

    private RunLimits LimitsIn(ParseResult command)
    {
        var limits = _limits.Of(command, every: 1);
        return limits.Steps >= FewestSteps ? limits
            : throw new Refusal(
                $"`--steps {limits.Steps}`: what a run does cannot be told by fewer than {FewestSteps}");
    }

    private static PhaseMap Map(
        Shell shell,
        Playground playground,
        IReadOnlyList<Varied> varied,
        RunLimits limits,
        IReadOnlyList<Boundary> curves)
    {
        using var progress = new ProgressLine(shell);
        var cells = varied[0].Count * varied[1].Count;
        return PhaseMap.Of(playground, varied[0], varied[1], limits, curves, done =>
        {
            lock (progress)
            {
                progress.Show(() => $"{done} of {cells} cells");
            }
        });
    }
}
