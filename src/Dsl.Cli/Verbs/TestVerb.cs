using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Reports;
using Dsl.Cli.Roslyn;
using Dsl.Cli.Runs;
using Dsl.Parser.Binding;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx test`: runs claims, and says which do not hold, and by how much.</summary>
internal sealed class TestVerb : ProgramVerb
{
    private readonly Option<string?> _filter = new("--filter")
    {
        HelpName = "TEXT",
        Description = "Only claims whose title has this in it.",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Say it as one JSON object, for scripts.",
    };

    private readonly Option<string?> _junit = new("--junit")
    {
        HelpName = "FILE",
        Description = "Write it to a file too, in JUnit's form, for build servers.",
    };

    public TestVerb(Shell shell) : base(shell, "test", "Run the claims of .mmx files.")
    {
        Add(_filter);
        Add(_json);
        Add(_junit);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx test", "all claims in and below this folder; exit with 2 if one fails"),
        new("mmx test rules.mmx claims/ --filter look-ahead", "some of those of a file, and of all in a folder"),
        new("mmx test --junit claims.xml", "for the build server too"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        if (command.GetValue(_junit) is { } path)
        {
            TextFile.Check(shell, path);
        }

        InMemory.Begin();
        var clock = Stopwatch.StartNew();
        var programs = Read(command, shell);
        foreach (var program in programs)
        {
            program.ComplainOfErrors(shell);
        }

        if (programs.Any(program => program.HasErrors))
        {
            return Program.Wrong;
        }

        var report = new TestReport(
            [.. Test(shell, ClaimsOf(programs, command.GetValue(_filter)), isTold: !command.GetValue(_json))],
            clock.Elapsed.TotalSeconds);
        Write(command, shell, report);
        return report.Failed == 0 ? Program.Fine : Program.Found;
    }

    private static IReadOnlyList<(CheckedSources Program, IReadOnlyList<ProgramSlice> Claims)> ClaimsOf(
        IReadOnlyList<CheckedSources> programs, string? filter)
    {
        var wanted = programs
            .Select(program => (program, Claims: WantedOf(program, filter)))
            .Where(each => each.Claims.Count > 0)
            .ToList();
        return wanted.Count > 0 ? wanted
            : throw new Refusal(filter is null
                ? "there is no claim in these files"
                : $"no claim here has `{filter}` in its title");
    }

    private static IReadOnlyList<ProgramSlice> WantedOf(CheckedSources program, string? filter) =>
    [
        .. program.Program.Claims.Where(claim =>
            filter is null || claim.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)),
    ];

    private static IEnumerable<TestedLine> Test(
        Shell shell, IReadOnlyList<(CheckedSources Program, IReadOnlyList<ProgramSlice> Claims)> programs, bool isTold)
    {
        using var progress = new ProgressLine(shell);
        var told = new TestLines(shell);
        progress.Show(() => Count.Of(programs.Sum(each => each.Claims.Count), "claim"));
        foreach (var line in programs.SelectMany(each => ClaimTests.Of(each.Program, each.Claims)))
        {
            progress.Hide();
            if (isTold)
            {
                told.Write(line);
            }

            yield return line;
            progress.Show(() => $"after {line.Claim}");
        }
    }

    private void Write(ParseResult command, Shell shell, TestReport report)
    {
        if (command.GetValue(_junit) is { } path)
        {
            TextFile.Write(shell, path, JUnit.Of(report));
        }

        if (command.GetValue(_json))
        {
            Json.Write(shell.Result, JsonTests.Of(report));
        }
        else
        {
            shell.Result.WriteLine(report.Summary);
        }
    }
}
