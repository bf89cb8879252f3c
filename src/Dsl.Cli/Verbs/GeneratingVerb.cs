using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Generator;

namespace Dsl.Cli.Verbs;

/// <summary>A verb that generates the C# of programs, for a folder of such files.</summary>
internal abstract class GeneratingVerb : ProgramVerb
{
    private readonly Option<string> _folder = new("--output", "-o")
    {
        HelpName = "FOLDER",
        Required = true,
    };

    protected GeneratingVerb(Shell shell, string name, string description, string folder)
        : base(shell, name, description)
    {
        _folder.Description = folder;
        Add(_folder);
    }

    protected string FolderOf(ParseResult command) => command.GetRequiredValue(_folder);

    /// <summary>All files; null where there are errors, which are said.</summary>
    protected IReadOnlyList<GeneratedFile>? Generate(ParseResult command, Shell shell)
    {
        var programs = ReadAndComplain(command, shell);
        var files = programs.SelectMany(program => Compile(shell, program)).ToList();
        var isWrong = programs.Any(program => program.HasErrors) || files.Contains(null);
        return isWrong ? null : [.. files.OfType<GeneratedFile>()];
    }

    private static IEnumerable<GeneratedFile?> Compile(Shell shell, CheckedSources program) =>
        program.Program.Slices.SelectMany(slice => WithItsParts(program.Make(shell, slice, MmxCompiler.Compile)));

    // Where something stands on this machine is nothing to write down.
    private static IEnumerable<GeneratedFile?> WithItsParts(GeneratedFile? file) =>
        file?.Externs is { } part ? [file, MmxCompiler.Compile(part, _ => null)] : [file];
}
