using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;

namespace Dsl.Cli.Verbs;

/// <summary>One thing that the tool does with the .mmx files that a command line names.</summary>
internal abstract class Verb : Command
{
    private const string NoColor = "--no-color";

    private readonly Argument<string[]> _paths = new("paths")
    {
        HelpName = "FILES|FOLDERS",
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The .mmx files, or folders to look for them in; without any, the working folder. "
            + "All files of a project are one program.",
    };

    private readonly Option<string?> _root = new("--root")
    {
        HelpName = "FOLDER",
        Description = "Take all files as one program, with paths relative to this folder, whatever their projects.",
    };

    /// <summary>An option of every verb, which may stand before the verb too.</summary>
    public static Option ForPlainComplaints() => new Option<bool>(NoColor)
    {
        Description = "Complain without colours, as when NO_COLOR is set.",
        Recursive = true,
    };

    protected Verb(Shell shell, string name, string description) : base(name, description)
    {
        Add(_paths);
        Add(_root);
        SetAction(command => Run(command, shell with { Colors = shell.Colors && !command.GetValue<bool>(NoColor) }));
    }

    /// <summary>Command lines to begin with.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Writes the result; what is wrong in the programs has been said already.</summary>
    protected abstract int Run(ParseResult command, Shell shell, IReadOnlyList<CheckedSources> programs);

    private int Run(ParseResult command, Shell shell)
    {
        var named = command.GetValue(_paths) ?? [];
        var programs = SourceProgram.Read(shell, named, command.GetValue(_root)).Select(CheckedSources.Of).ToList();
        programs.ForEach(program => program.Complain(shell));
        return Run(command, shell, programs);
    }
}
