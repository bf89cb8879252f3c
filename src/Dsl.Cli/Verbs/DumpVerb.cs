using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Generator;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx dump`: shows what one stage of the compiler makes of each file, or of each optimizer and game.</summary>
internal sealed class DumpVerb : SliceVerb
{
    private static readonly Dictionary<string, Func<ParsedFile, string>> OfFiles = new()
    {
        ["tokens"] = file => TokenPrinter.Print(Lexer.Lex(file.File)),
        ["syntax"] = file => SyntaxPrinter.Print(file.Syntax),
    };

    private static readonly Dictionary<string, Func<ProgramSlice, string?>> OfSlices = new()
    {
        ["bound"] = slice => SliceTexts.Of(slice)?.Bound,
        ["ir"] = slice => SliceTexts.Of(slice)?.Ir,
        ["schedule"] = slice => SliceTexts.Of(slice)?.Schedule,
        ["cs"] = slice => SliceTexts.Of(slice)?.CSharp,
    };

    private readonly Option<string> _stage = new("--stage")
    {
        HelpName = string.Join('|', OfFiles.Keys.Concat(OfSlices.Keys)),
        Description = "What to show: of a file its tokens or its canonical text; of an optimizer the bound model, "
            + "the IR after all passes, the schedule or the C#; of a game the same, its gradients being in the IR.",
        Required = true,
    };

    public DumpVerb(Shell shell) : base(shell, "dump", "Show what a stage of the compiler makes.", "optimizer or game")
    {
        Add(_stage.AcceptOnlyFromAmong([.. OfFiles.Keys, .. OfSlices.Keys]));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx dump --stage cs gans.mmx", "the C# of all optimizers and games of a file"),
        new("mmx dump --stage ir --optimizer Stable", "the IR of one, wherever below this folder it is"),
        new("mmx dump --stage syntax gans.mmx", "the file as it would be printed"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var programs = ReadAndComplain(command, shell);
        var stage = command.GetRequiredValue(_stage);
        var dumps = OfFiles.TryGetValue(stage, out var print)
            ? programs.SelectMany(program => program.Files).Select(file => new Dump(file.File.Path, print(file)))
            : Dumps(shell, Chosen(command, programs, _ => true), OfSlices[stage]);
        Write(shell, [.. dumps.Where(dump => dump.Text is not null)]);
        return programs.Any(program => program.HasErrors) ? Program.Wrong : Program.Fine;
    }

    private static IEnumerable<Dump> Dumps(
        Shell shell, IReadOnlyList<(CheckedSources Program, ProgramSlice Slice)> chosen, Func<ProgramSlice, string?> print) =>
        chosen.Select(each => new Dump(each.Slice.Name, each.Program.Make(shell, each.Slice, print)));

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

    /// <summary>What a stage makes, and of which file, optimizer or game; nothing of one that has errors.</summary>
    private sealed record Dump(string Title, string? Text);
}
