using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Cli.Sources;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx check`: says all that is wrong, or that nothing is; or what a code means.</summary>
internal sealed class CheckVerb : ProgramVerb
{
    private static readonly Dictionary<string, Action<Shell, Findings>> Reports = new()
    {
        ["text"] = TextReport.Write,
        ["json"] = (shell, findings) => JsonReport.Write(shell.Result, findings),
        ["sarif"] = (shell, findings) => SarifReport.Write(shell.Result, findings),
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = string.Join('|', Reports.Keys),
        Description = "How to say it: text for people and MSBuild, json for scripts, sarif (2.1.0) for code hosts and "
            + "editors.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Count warnings as errors.",
    };

    private readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "CODE",
        Description = "Show what a code means, with a wrong text and a right one, and check nothing.",
    };

    public CheckVerb(Shell shell) : base(shell, "check", "Say all that is wrong in .mmx files.")
    {
        Add(_format.AcceptOnlyFromAmong([.. Reports.Keys]));
        Add(_strict);
        Add(_explain);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx check", "all .mmx files in and below this folder"),
        new("mmx check gans.mmx rules/", "a file, and all in a folder, as one program"),
        new("mmx check --strict --format sarif > mmx.sarif", "warnings are errors, in a file for the code host"),
        new("mmx check --explain MMX2003", "what a code means"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        if (command.GetValue(_explain) is { } code)
        {
            Explanation.Write(shell.Result, code);
            return Program.Fine;
        }

        var severities = new Severities(command.GetValue(_strict));
        var findings = Findings.Of(Read(command, shell).Select(program =>
            (program.OnDisk, severities.Of(program.Program.Diagnostics, program.OnDisk))));
        Reports[command.GetRequiredValue(_format)](shell, findings);
        return findings.Errors == 0 ? Program.Fine : Program.Wrong;
    }
}
