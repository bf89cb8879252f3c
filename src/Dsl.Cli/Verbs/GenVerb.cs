using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Generator;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx gen`: writes the C# that a build would compile, to the byte.</summary>
internal sealed class GenVerb : ProgramVerb
{
    private readonly Option<string> _folder = new("--output", "-o")
    {
        HelpName = "FOLDER",
        Description = "The folder that the files are written to; made where there is none.",
        Required = true,
    };

    public GenVerb(Shell shell) : base(shell, "gen", "Write the C# of the optimizers and games, a file each.") => Add(_folder);

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx gen -o generated", "all optimizers and games in and below this folder"),
        new("mmx gen gans.mmx -o generated", "those of one file"),
        new("mmx gen src/ --root . -o generated", "with paths in the text relative to this folder"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var programs = ReadAndComplain(command, shell);
        var files = programs.SelectMany(program => Compile(shell, program)).ToList();
        if (programs.Any(program => program.HasErrors) || files.Contains(null))
        {
            shell.Complaints.WriteLine("mmx: nothing is written, because of the errors above");
            return Program.Wrong;
        }

        if (files.Count == 0)
        {
            shell.Complaints.WriteLine("mmx: there is no optimizer or game in these files, so there is nothing to write");
            return Program.Fine;
        }

        var folder = OutputFolder.At(shell, command.GetRequiredValue(_folder));
        return Write(shell, folder, [.. files.OfType<GeneratedFile>()]);
    }

    private static IEnumerable<GeneratedFile?> Compile(Shell shell, CheckedSources program) =>
        program.Program.Slices.SelectMany(slice => WithItsParts(program.Make(shell, slice, MmxCompiler.Compile)));

    // Where something stands on this machine is nothing to write down.
    private static IEnumerable<GeneratedFile?> WithItsParts(GeneratedFile? file) =>
        file?.Externs is { } part ? [file, MmxCompiler.Compile(part, _ => null)] : [file];

    private static int Write(Shell shell, OutputFolder folder, IReadOnlyList<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            var written = folder.Write(file);
            shell.Result.WriteLine($"{(written ? "wrote    " : "unchanged")} {folder.Shown(file.Name)}");
        }

        foreach (var stale in folder.Stale(files))
        {
            shell.Result.WriteLine($"stale     {folder.Shown(stale)}");
        }

        return Program.Fine;
    }
}
