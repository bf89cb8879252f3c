using System.Collections.Generic;
using System.CommandLine;
using Dsl.Cli.Output;
using Dsl.Generator;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx gen`: writes the C# that a build would compile, to the byte.</summary>
internal sealed class GenVerb(Shell shell) : GeneratingVerb(
    shell,
    "gen",
    "Write the C# of the optimizers and games, a file each.",
    "The folder that the files are written to; made where there is none.")
{
    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx gen -o generated", "all optimizers and games in and below this folder"),
        new("mmx gen gans.mmx -o generated", "those of one file"),
        new("mmx gen src/ --root . -o generated", "with paths in the text relative to this folder"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        if (Generate(command, shell) is not { } files)
        {
            shell.Complaints.WriteLine("mmx: nothing is written, because of the errors above");
            return Program.Wrong;
        }

        if (files.Count == 0)
        {
            shell.Complaints.WriteLine("mmx: there is no optimizer or game in these files; nothing is written");
            return Program.Fine;
        }

        return Write(shell, OutputFolder.At(shell, FolderOf(command)), files);
    }

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
