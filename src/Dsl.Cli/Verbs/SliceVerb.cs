using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Cli.Verbs;

/// <summary>A verb that says something of each optimizer, or of one that is named.</summary>
internal abstract class SliceVerb : ProgramVerb
{
    private readonly string _what;

    private readonly Option<string?> _only;

    /// <summary>What it is about in words: an optimizer, or a game too.</summary>
    protected SliceVerb(Shell shell, string name, string description, string what) : base(shell, name, description)
    {
        _what = what;
        _only = new Option<string?>("--only", "--optimizer") { HelpName = "NAME", Description = $"Only this {what}." };
        Add(_only);
    }

    /// <summary>Those that the command line asks for, in the order of the files; a name that none of them has is refused.</summary>
    protected IReadOnlyList<(CheckedSources Program, ProgramSlice Slice)> Chosen(
        ParseResult command, IReadOnlyList<CheckedSources> programs, Func<ProgramSlice, bool> isOne)
    {
        var name = command.GetValue(_only);
        var chosen = programs
            .SelectMany(program => program.Program.Slices.Where(isOne).Select(slice => (program, slice)))
            .Where(each => name is null || name == each.slice.Name)
            .ToList();
        return chosen.Count > 0 ? chosen
            : throw new Refusal($"there is no {_what}{(name is null ? "" : $" `{name}`")} in these files");
    }
}
