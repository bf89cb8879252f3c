using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Generator;
using Dsl.Generator.Scheduling.Costs;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx explain`: says what a step of each optimizer costs, kernel by kernel.</summary>
internal sealed class ExplainVerb : ProgramVerb
{
    private readonly Option<string?> _only = new("--only", "--optimizer")
    {
        HelpName = "NAME",
        Description = "Only this optimizer.",
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "text|json",
        Description = "How it is said. One optimizer is one JSON object, several are an array.",
        DefaultValueFactory = _ => "text",
    };

    public ExplainVerb(Shell shell) : base(shell, "explain", "Say what a step costs: evaluations, kernels, bytes, vectors.")
    {
        Add(_only);
        Add(_format.AcceptOnlyFromAmong("text", "json"));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx explain gans.mmx", "what all optimizers of a file cost"),
        new("mmx explain --optimizer Stable", "what one costs, wherever below this folder it is"),
        new("mmx explain gans.mmx --optimizer Stable --format json", "the same, for programs"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var programs = ReadAndComplain(command, shell);
        var explained = Explain(shell, programs, command.GetValue(_only)).ToList();
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

    private static IEnumerable<OptimizerCosts> Explain(Shell shell, IReadOnlyList<CheckedSources> programs, string? name)
    {
        var chosen = programs
            .SelectMany(program => program.Program.Slices.Select(slice => (program, slice)))
            .Where(each => each.slice is { IsGame: false, IsClaim: false } && (name is null || name == each.slice.Name))
            .ToList();
        return chosen.Count > 0
            ? chosen.Select(each => each.program.Make(shell, each.slice, slice => MmxCompiler.Stages(slice))).OfType<CompilerStages>()
                .Select(stages => OptimizerCosts.Of(stages.Schedule))
            : throw new Refusal($"there is no optimizer{(name is null ? "" : $" `{name}`")} in these files");
    }

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
