using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx check`: says all that is wrong, or that nothing is.</summary>
internal sealed class CheckVerb(Shell shell) : Verb(shell, "check", "Say all that is wrong in .mmx files.")
{
    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx check", "all .mmx files in and below this folder"),
        new("mmx check gans.mmx rules/", "a file, and all in a folder, as one program"),
    ];

    protected override int Run(ParseResult command, Shell shell, IReadOnlyList<CheckedSources> programs)
    {
        var complaints = programs.SelectMany(program => program.Program.Diagnostics).ToLookup(each => each.Severity);
        var errors = complaints[Severity.Error].Count();
        var verdict = string.Join(", ",
            Count.Of(programs.Sum(program => program.Files.Count), "file"),
            Count.Of(errors, "error"),
            Count.Of(complaints[Severity.Warning].Count(), "warning"));
        (errors == 0 ? shell.Result : shell.Complaints).WriteLine(verdict);
        return errors == 0 ? Program.Fine : Program.Wrong;
    }
}
