using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Generator;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx dump`: shows what one stage of the compiler makes of each file or of each optimizer.</summary>
internal sealed class DumpVerb : Verb
{
    private static readonly Dictionary<string, Func<ParsedFile, string>> OfFiles = new()
    {
        ["tokens"] = file => TokenPrinter.Print(Lexer.Lex(file.File)),
        ["syntax"] = file => SyntaxPrinter.Print(file.Syntax),
    };

    private static readonly Dictionary<string, Func<ProgramSlice, string?>> OfOptimizers = new()
    {
        ["bound"] = slice => slice.Bind() is { } bound ? BoundPrinter.Print(bound) : null,
        ["ir"] = slice => MmxCompiler.Stages(slice) is { } stages ? IrPrinter.Print(stages.Ir) : null,
        ["schedule"] = slice => MmxCompiler.Stages(slice) is { } stages ? SchedulePrinter.Print(stages.Schedule) : null,
        ["cs"] = slice => MmxCompiler.Compile(slice)?.Text,
    };

    private readonly Option<string> _stage = new("--stage")
    {
        HelpName = string.Join('|', OfFiles.Keys.Concat(OfOptimizers.Keys)),
        Description = "What to show: of a file its tokens or its canonical text; of an optimizer the bound model, "
            + "the IR after all passes, the schedule or the C#.",
        Required = true,
    };

    private readonly Option<string?> _optimizer = new("--optimizer")
    {
        HelpName = "NAME",
        Description = "Only this optimizer.",
    };

    public DumpVerb(Shell shell) : base(shell, "dump", "Show what a stage of the compiler makes.")
    {
        Add(_stage.AcceptOnlyFromAmong([.. OfFiles.Keys, .. OfOptimizers.Keys]));
        Add(_optimizer);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx dump --stage cs gans.mmx", "the C# of all optimizers of a file"),
        new("mmx dump --stage ir --optimizer Stable", "the IR of one, wherever below this folder it is"),
        new("mmx dump --stage syntax gans.mmx", "the file as it would be printed"),
    ];

    protected override int Run(ParseResult command, Shell shell, IReadOnlyList<CheckedSources> programs)
    {
        var stage = command.GetRequiredValue(_stage);
        var dumps = OfFiles.TryGetValue(stage, out var print)
            ? programs.SelectMany(program => program.Files).Select(file => new Dump(file.File.Path, print(file)))
            : Dumps(shell, programs, OfOptimizers[stage], command.GetValue(_optimizer));
        Write(shell, [.. dumps.Where(dump => dump.Text is not null)]);
        return programs.Any(program => program.HasErrors) ? Program.Wrong : Program.Fine;
    }

    private static IEnumerable<Dump> Dumps(
        Shell shell, IReadOnlyList<CheckedSources> programs, Func<ProgramSlice, string?> print, string? name)
    {
        var chosen = programs
            .SelectMany(program => program.Program.Slices.Select(slice => (program, slice)))
            .Where(each => name is null || name == each.slice.Name)
            .ToList();
        return chosen.Count > 0
            ? chosen.Select(each => new Dump(each.slice.Name, each.program.Make(shell, each.slice, print)))
            : throw new Refusal($"there is no optimizer{(name is null ? "" : $" `{name}`")} in these files");
    }

    private static void Write(Shell shell, IReadOnlyList<Dump> dumps)
    {
        foreach (var dump in dumps)
        {
            if (dumps.Count > 1)
            {
                shell.Result.WriteLine($"// {dump.Title}");
            }

            shell.Result.Write(dump.Text);
        }
    }

    /// <summary>What a stage makes, and of which file or optimizer; nothing of one that has errors.</summary>
    private sealed record Dump(string Title, string? Text);
}
