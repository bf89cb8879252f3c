using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>All .mmx files of a project, as one program: what is wrong with it, and a slice for each optimizer, game and claim.</summary>
public sealed class MmxProgram
{
    private readonly IReadOnlyList<ParsedFile> _files;
    private readonly IReadOnlyList<Declared> _declarations;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;
    private readonly Lazy<IReadOnlyList<ProgramSlice>> _claims;

    private MmxProgram(IEnumerable<ParsedFile> files)
    {
        _files = [.. files.OrderBy(file => file.File.Path, StringComparer.Ordinal)];
        _declarations = [.. _files.SelectMany(DeclarationsOf)];
        var reach = new Reach(new DeclarationTable(_declarations));
        var finder = new SliceFinder(_files, _declarations, reach);
        Slices = finder.All();
        _claims = new(finder.Claims);
        _diagnostics = new(() => new ProgramDiagnostics(_files, _declarations, reach, [.. Slices, .. Claims]).All());
    }

    /// <summary>In order of path and position, each once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The optimizers and games, in order of path and position.</summary>
    public IReadOnlyList<ProgramSlice> Slices { get; }

    /// <summary>The claims, in order of path and position.</summary>
    public IReadOnlyList<ProgramSlice> Claims => _claims.Value;

    public static MmxProgram Of(IReadOnlyList<ParsedFile> files) => new(files);

    private static IEnumerable<Declared> DeclarationsOf(ParsedFile file) =>
        file.Syntax.Declarations.Select(declaration => new Declared(file.File.Path, declaration, IsStandard: false));
}
