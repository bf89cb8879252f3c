using System;
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
    private static readonly Dictionary<string, Action<Shell, PhaseMap>> Formats = new()
    {
        ["table"] = (shell, map) => PhaseReport.Write(shell.Result, map),
        ["json"] = (shell, map) => Json.WriteOnOneLine(shell.Result, JsonPhases.Of(map)),
    };

    private readonly Option<string[]> _vary = new("--vary")
    {
        HelpName = "PATH=FROM..TO[:log][:COUNT]",
        Description = "A number and all that it is to be, as many as one says; to be said twice, for the two axes.",
    };

    private readonly Option<string?> _optimizer = OptimizerOption();

    private readonly RunLimitOptions _limits = new(steps: 2_000);

    private readonly Option<string> _format = new("--format")
    {
        HelpName = string.Join('|', Formats.Keys),
        Description = "How to say it: table for people, json for scripts.",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<string?> _plot = new("--plot")
    {
        HelpName = "FILE.svg",
        Description = "Draw the map.",
    };

    public PhaseVerb(Shell shell) : base(shell, "phase", "Map where an optimizer converges, over two of its numbers.")
    {
        Add(_vary);
        Add(_optimizer);
        _limits.AddTo(this);
        Add(_format.AcceptOnlyFromAmong([.. Formats.Keys]));
        Add(_plot);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx phase gans.mmx --game Dirac --vary lr=1e-3..1:log:60 --vary game.reg=0..2 --plot map.svg", "draw it"),
        new("mmx phase gans.mmx --optimizer Stable --vary alpha=0.1..1 --vary base.lr=0..2 --format json", "in JSON"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var varied = (command.GetValue(_vary) ?? []).Select(Varied.Parse).ToList();
        var limits = _limits.Of(command, every: 1);
        var settings = Settings(command);
        var picture = TextFile.OfPicture(command.GetValue(_plot));
        if (varied.Count != 2)
        {
            throw new Refusal("a map has two axes: say `--vary` twice");
        }

        if (Choose(command, shell, command.GetValue(_optimizer) is { } named ? [named] : []) is not { } chosen)
        {
            return Program.Wrong;
        }

        var map = Map(shell, Playground.Of(OnlyOne(chosen), settings), varied, limits);
        Formats[command.GetRequiredValue(_format)](shell, map);
        if (picture is not null)
        {
            TextFile.Write(shell, picture, PhasePicture.Of(map));
        }

        return Program.Fine;
    }

    private static PhaseMap Map(Shell shell, Playground playground, IReadOnlyList<Varied> varied, RunLimits limits)
    {
        using var progress = new ProgressLine(shell);
        var cells = varied[0].Count * varied[1].Count;
        return PhaseMap.Of(playground, varied[0], varied[1], limits, done =>
        {
            lock (progress)
            {
                progress.Show(() => $"{done} of {cells} cells");
            }
        });
    }
}
