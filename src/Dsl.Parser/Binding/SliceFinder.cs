using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Cuts a program into slices, each of which can be compiled by itself.</summary>
internal sealed class SliceFinder(
    IReadOnlyList<ParsedFile> files, IReadOnlyList<Declared> declarations, Reach reach)
{
    private readonly SyntaxFaults _faults = new(files);
    private readonly ILookup<string, string?> _namespaces = files
        .ToLookup(file => file.File.Path, file => file.Syntax.Namespace?.Text, StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous =
        [.. Clashes.Among(declarations).SelectMany(clash => new[] { clash.First.Name!.Text, clash.Second.Name!.Text })];

    /// <summary>One for each optimizer and each game.</summary>
    public IReadOnlyList<ProgramSlice> All() =>
        [.. declarations.Where(declared => declared.BecomesClass).Select(SliceOf)];

    public IReadOnlyList<ProgramSlice> Claims() =>
        [.. declarations.Where(declared => declared.Syntax is ClaimSyntax).Select(SliceOf)];

    private ProgramSlice SliceOf(Declared subject)
    {
        var reached = reach.From(subject)
            .Where(declared => !declared.IsStandard)
            .OrderBy(declared => declared.Name!.Text, StringComparer.Ordinal)
            .ToList();
        return new ProgramSlice(subject, _namespaces[subject.Path].First(), reached.ToEquatableArray())
        {
            IsBroken = reached.Prepend(subject).Any(IsBroken),
        };
    }

    private bool IsBroken(Declared declared) =>
        (declared.Name is { } name && _ambiguous.Contains(name.Text)) || _faults.AreIn(declared) || NamesBroken(declared);

    private bool NamesBroken(Declared declared) =>
        reach.Table.HasBroken
        && SyntaxTree.All(declared.Syntax).OfType<ReferenceSyntax>().Any(reference => reach.Table.IsBroken(reference.Name));
}
