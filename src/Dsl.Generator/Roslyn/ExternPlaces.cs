using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Emit.CSharp;
using Dsl.Parser;
using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Generator.Roslyn;

/// <summary>Where the fns that are written in C# are declared, in all files of a project.</summary>
internal sealed record ExternPlaces(EquatableArray<KnownPlace> Known)
{
    public static ExternPlaces Of(IReadOnlyList<ParsedFile> files, IReadOnlyList<ProjectText> texts) =>
        new(files.SelectMany(file => In(file, texts)).ToEquatableArray());

    /// <summary>Where a method's fn is declared.</summary>
    public ExternPlace? Of(ExternMethod method) =>
        Known.FirstOrDefault(known => known.Path == method.Path && known.Fn == method.Fn)?.Place;

    private static IEnumerable<KnownPlace> In(ParsedFile file, IReadOnlyList<ProjectText> texts)
    {
        var declared = file.Syntax.Declarations.OfType<ExternFnSyntax>().ToList();
        var lines = declared.Count == 0 ? null : new LineMap(file.File.Text);
        var full = texts.FirstOrDefault(text => text.File.Path == file.File.Path)?.FullPath ?? file.File.Path;
        foreach (var name in declared.Select(fn => fn.Name))
        {
            var (line, column) = lines!.At(name.Span.Start);
            yield return new KnownPlace(
                file.File.Path, name.Text, new ExternPlace(full, line, column, column + name.Text.Length));
        }
    }
}

/// <summary>The place of one, by its file's path in the project and its name.</summary>
internal sealed record KnownPlace(string Path, string Fn, ExternPlace Place);
