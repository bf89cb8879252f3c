using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Laws.Tests.Cases;

/// <summary>Text goes in, the optimizers that it declares come out, by name.</summary>
internal static class Optimizers
{
    /// <summary>The optimizers of one program; whatever has an error is refused with the complaints.</summary>
    public static IReadOnlyDictionary<string, ProgramSlice> In(params IReadOnlyList<(string Path, string Text)> files) =>
        SlicesIn(files).ToDictionary(slice => slice.Bind()!.Name);

    /// <summary>The optimizers and games of one program; whatever has an error is refused with the complaints.</summary>
    public static IReadOnlyList<ProgramSlice> SlicesIn(params IReadOnlyList<(string Path, string Text)> files) => Sound(files).Slices;

    /// <summary>The claims of one program; whatever has an error is refused with the complaints.</summary>
    public static IReadOnlyList<ProgramSlice> ClaimsIn(params IReadOnlyList<(string Path, string Text)> files) => Sound(files).Claims;

    private static MmxProgram Sound(IReadOnlyList<(string Path, string Text)> files)
    {
        var program = Program(files);
        var errors = Errors(program);
        return errors.Count == 0 ? program : throw new ArgumentException(string.Join("\n", errors), nameof(files));
    }

    /// <summary>Whether the text is a program without an error.</summary>
    public static bool Accepts(string text) => Errors(Program([("random.mmx", text)])).Count == 0;

    private static MmxProgram Program(IReadOnlyList<(string Path, string Text)> files) =>
        MmxProgram.Of([.. files.Select(file => MmxParser.Parse(new SourceFile(file.Path, file.Text)))]);

    private static List<string> Errors(MmxProgram program) =>
    [
        .. program.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(found => $"{found.Place.Path}:{found.Place.Line}:{found.Place.Column}: {found.Code} {found.Message} {found.Hint}"),
    ];
}
