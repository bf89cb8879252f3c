using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Emit.CSharp;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Golden;

/// <summary>One source through the compiler, with what each stage makes of it.</summary>
internal static class StageTexts
{
    private const string Diagnostics = "diagnostics";
    private const string Tokens = "1-tokens";
    private const string Syntax = "2-syntax";
    private const string Bound = "3-bound";
    private const string Ir = "4-ir";
    private const string Schedule = "5-schedule";
    private const string CSharp = "6-";

    /// <summary>The stages in order; the last makes a file of each optimizer, game and claim, and its name is a beginning.</summary>
    public static IReadOnlyList<string> Names { get; } = [Tokens, Syntax, Bound, Ir, Schedule, CSharp];

    public static IReadOnlyList<string> NamesForInvalid { get; } = [Diagnostics];

    public static bool IsOf(Stage text, string stage) => text.Name.StartsWith(stage, StringComparison.Ordinal);

    public static IReadOnlyList<Stage> Complaints(SourceFile file) =>
        [new(Diagnostics, "txt", DiagnosticText.Of(Program(file).Diagnostics))];

    public static IReadOnlyList<Stage> Of(SourceFile file)
    {
        var slices = Everything(file);
        var texts = slices.Select(slice => SliceTexts.Of(slice)!).ToList();
        return
        [
            new(Tokens, "txt", TokenPrinter.Print(Lexer.Lex(file))),
            new(Syntax, "mmx", SyntaxPrinter.Print(MmxParser.Parse(file).Syntax)),
            Joined(Bound, texts.Select(stages => stages.Bound)),
            Joined(Ir, texts.Select(stages => stages.Ir)),
            Joined(Schedule, texts.Select(stages => stages.Schedule)),
            .. slices.Zip(texts, (slice, stages) => new Stage(CSharp + NameOf(slice), "cs", stages.CSharp)),
            .. Externs(slices).Select(file => new Stage($"{CSharp}{file.Name.Replace(".g.cs", "")}", "cs", file.Text)),
        ];
    }

    /// <summary>The C# of each optimizer, game and claim of the source, and what users add to it.</summary>
    public static GeneratedFile[] Generated(SourceFile file)
    {
        var slices = Everything(file);
        var files = slices.Select(slice => MmxCompiler.Compile(slice)!).ToList();
        return [.. files, .. Externs(slices), .. files.Select(made => made.Externs).OfType<ExternPart>().Select(Supplied)];
    }

    // Where a fn stands is the build's to say.
    private static IEnumerable<GeneratedFile> Externs(IEnumerable<ProgramSlice> slices) =>
        from slice in slices
        let part = MmxCompiler.Compile(slice)!.Externs
        where part is not null
        select MmxCompiler.Compile(part, _ => null);

    private static GeneratedFile Supplied(ExternPart part)
    {
        var methods = part.Methods.Select(method =>
            $"private static partial {method.Result} {method.Name}({method.Parameters}) => default;");
        return new GeneratedFile(
            "User.cs", $"namespace {part.Namespace} {{ partial class {part.Class}<T> {{ {string.Concat(methods)} }} }}");
    }

    // Claims come last: they are not part of what a build compiles.
    private static IReadOnlyList<ProgramSlice> Everything(SourceFile file) =>
        [.. Program(file).Slices, .. Program(file).Claims];

    private static string NameOf(ProgramSlice slice) => slice.IsClaim ? string.Concat(slice.Name.Where(char.IsLetter)) : slice.Name;

    private static Stage Joined(string name, IEnumerable<string> texts) => new(name, "txt", string.Join('\n', texts));

    private static MmxProgram Program(SourceFile file) => MmxProgram.Of([MmxParser.Parse(file)]);
}
