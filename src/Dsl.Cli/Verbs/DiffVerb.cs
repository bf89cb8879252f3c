using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Generator;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx diff`: shows how generated files in a folder differ from what would be generated today.</summary>
internal sealed class DiffVerb(Shell shell) : GeneratingVerb(
    shell,
    "diff",
    "Show what `mmx gen` would change in a folder, and write nothing.",
    "The folder that `mmx gen` wrote to.")
{
    private const string Nothing = "/dev/null";

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx diff -o generated", "exit with 2 if what was generated into a folder is not up to date"),
        new("mmx diff gans.mmx -o generated", "of one file; name what `mmx gen` was given"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        if (Generate(command, shell) is not { } files)
        {
            shell.Complaints.WriteLine("mmx: nothing is compared, because of the errors above");
            return Program.Wrong;
        }

        var folder = OutputFolder.Existing(shell, FolderOf(command));
        var gone = folder.Stale(files).Select(name => Removal(folder, name));
        var found = files.Select(file => Change(folder, file)).Concat(gone).Where(change => change.Length > 0).ToList();
        found.ForEach(shell.Result.Write);
        return found.Count == 0 ? Program.Fine : Program.Found;
    }

    private static string Change(OutputFolder folder, GeneratedFile file)
    {
        var shown = folder.Shown(file.Name);
        return folder.Read(file.Name) is { } old
            ? Unified.Diff(old, file.Text, shown, shown)
            : Unified.Diff("", file.Text, Nothing, shown);
    }

    private static string Removal(OutputFolder folder, string name) =>
        Unified.Diff(folder.Read(name)!, "", folder.Shown(name), Nothing);
}
