using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Dsl.Cli.Output;

namespace Dsl.Cli.Verbs;

/// <summary>One thing that the tool does with the .mmx files that a command line names.</summary>
internal abstract class Verb : Command, IHasExamples
{
    private const string NoColor = "--no-color";

    private readonly Argument<string[]> _paths = new("paths")
    {
        HelpName = "FILES|FOLDERS",
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The .mmx files, or folders to look for them in; without any, the working folder. "
            + "All files of a project are one program.",
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
        _paths.Validators.Add(result => RefuseOptions(result.Tokens, result));
        SetAction(command => Run(command, shell with { Colors = shell.Colors && !command.GetValue<bool>(NoColor) }));
    }

    /// <summary>Command lines to begin with.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Does it, and gives the exit code.</summary>
    protected abstract int Run(ParseResult command, Shell shell);

    // A path that begins so can be written `./-q`.
    private void RefuseOptions(IEnumerable<Token> words, SymbolResult result)
    {
        var known = string.Join(", ", Options.Select(option => option.Name));
        foreach (var word in words.Where(word => word.Value.StartsWith('-')))
        {
            result.AddError($"there is no option `{word.Value}`; there are {known} and {NoColor}");
        }
    }

    /// <summary>The files and folders that the command line names.</summary>
    protected string[] Named(ParseResult command) => command.GetValue(_paths) ?? [];
}
