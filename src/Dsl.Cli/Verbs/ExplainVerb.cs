using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Generator;
using Dsl.Generator.Scheduling.Costs;
using Dsl.Parser.Binding;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx explain`: says what a step of each optimizer costs, kernel by kernel.</summary>
internal sealed class ExplainVerb : SliceVerb
{
    private readonly Option<string> _format = new("--format")
    {
        HelpName = "text|json",
        Description = "How it is said. One optimizer is one JSON object, several are an array.",
        DefaultValueFactory = _ => "text",
    };

    public ExplainVerb(Shell shell)
        : base(shell, "explain", "Say what a step costs: evaluations, kernels, bytes, vectors.", "optimizer") =>
        Add(_format.AcceptOnlyFromAmong("text", "json"));

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx explain gans.mmx", "what all optimizers of a file cost"),
        new("mmx explain --optimizer Stable", "what one costs, wherever below this folder it is"),
        new("mmx explain gans.mmx --optimizer Stable --format json", "the same, for programs"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var programs = ReadAndComplain(command, shell);
        var explained = Explain(shell, Chosen(command, programs, slice => slice is { IsGame: false, IsClaim: false })).ToList();
        if (command.GetValue(_format) == "json")
        {
            WriteJson(shell, explained);
        }
        else
        {
            WriteText(shell, explained);
        }

        return programs.Any(program => program.HasErrors) ? Program.Wrong : Program.Fine;
    }

    private static IEnumerable<OptimizerCosts> Explain(
        Shell shell, IReadOnlyList<(CheckedSources Program, ProgramSlice Slice)> chosen) => chosen
        .Select(each => each.Program.Make(shell, each.Slice, slice => MmxCompiler.Stages(slice))).OfType<CompilerStages>()
        .Select(stages => OptimizerCosts.Of(stages.Schedule));

    private static void WriteJson(Shell shell, List<OptimizerCosts> explained)
    {
        if (explained.Count == 1)
        {
            Json.Write(shell.Result, explained[0]);
        }
        else
        {
            Json.Write(shell.Result, explained);
        }
    }

    private static void WriteText(Shell shell, List<OptimizerCosts> explained)
    {
        foreach (var costs in explained)
        {
            shell.Result.WriteLine(costs.Optimizer);
            foreach (var line in CostLines.Of(costs))
            {
                shell.Result.WriteLine($"  {line}");
            }
        }
    }
}
