using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Cli.Sources;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx lint`: gives advice and nothing else, or lists what there is advice on.</summary>
internal sealed class LintVerb : ProgramVerb
{
    private readonly Option<bool> _list = new("--list")
    {
        Description = "List the codes of all advice, and read no file.",
    };

    public LintVerb(Shell shell) : base(shell, "lint", "Give advice on .mmx files without errors.") => Add(_list);

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx lint", "advice on all .mmx files in and below this folder; exit with 2 if there is any"),
        new("mmx lint gans.mmx rules/", "on a file, and all in a folder, as one program"),
        new("mmx lint --list", "what there is advice on"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        if (command.GetValue(_list))
        {
            List(shell);
            return Program.Fine;
        }

        var programs = Read(command, shell);
        var advice = AdviceOn(programs);
        TextReport.WriteEach(shell, advice);
        return programs.Any(program => program.HasErrors) ? throw Incomplete(programs) : Conclude(shell, advice);
    }

    private static void List(Shell shell)
    {
        foreach (var known in Catalogue.All.Where(known => known.Category.IsAdvice))
        {
            shell.Result.WriteLine($"{known.Code}  {known.Title}");
        }
    }

    private static Findings AdviceOn(IReadOnlyList<CheckedSources> programs)
    {
        var severities = new Severities(areStrict: false);
        return Findings.Of(programs.Select(program => (
            program.OnDisk,
            severities.Of(program.Program.Diagnostics.Where(each => Category.Of(each.Code).IsAdvice), program.OnDisk))));
    }

    private static Refusal Incomplete(IEnumerable<CheckedSources> programs)
    {
        var errors = programs.SelectMany(program => program.Program.Diagnostics)
            .Count(diagnostic => diagnostic.Severity == Severity.Error);
        return new Refusal($"{Count.Of(errors, "error")}, which `mmx check` shows; there may be more advice without");
    }

    private static int Conclude(Shell shell, Findings advice)
    {
        var pieces = advice.All.Count == 0 ? "no advice" : $"{Count.Of(advice.All.Count, "piece")} of advice";
        shell.Result.WriteLine($"{Count.Of(advice.Files.Count, "file")}, {pieces}");
        return advice.All.Count == 0 ? Program.Fine : Program.Found;
    }
}
