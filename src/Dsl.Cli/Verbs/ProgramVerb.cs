using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Sources;

namespace Dsl.Cli.Verbs;

/// <summary>A verb that is about whole programs, not about files one by one.</summary>
internal abstract class ProgramVerb : Verb
{
    private readonly Option<string?> _root = new("--root")
    {
        HelpName = "FOLDER",
        Description = "Take all files as one program, with paths relative to this folder, whatever their projects.",
    };

    protected ProgramVerb(Shell shell, string name, string description) : base(shell, name, description) => Add(_root);

    protected IReadOnlyList<CheckedSources> Read(ParseResult command, Shell shell) =>
        [.. SourceProgram.Read(shell, Named(command), command.GetValue(_root)).Select(CheckedSources.Of)];

    /// <summary>The programs; what is wrong in them is said.</summary>
    protected IReadOnlyList<CheckedSources> ReadAndComplain(ParseResult command, Shell shell)
    {
        var programs = Read(command, shell);
        foreach (var program in programs)
        {
            program.Complain(shell);
        }

        return programs;
    }
}
