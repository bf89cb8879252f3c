using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Golden;

/// <summary>One source through the compiler, with what each stage makes of it.</summary>
internal static class CompilerStages
{
    private const string Diagnostics = "diagnostics";
    private const string Tokens = "1-tokens";
    private const string Syntax = "2-syntax";
    private const string Bound = "3-bound";

    /// <summary>The stages in order; the last one makes a file of each optimizer, and its name is but a beginning.</summary>
    public static IReadOnlyList<string> Names { get; } = [Tokens, Syntax, Bound];

    public static IReadOnlyList<string> NamesForInvalid { get; } = [Diagnostics];

    public static bool IsOf(Stage text, string stage) => text.Name.StartsWith(stage, StringComparison.Ordinal);

    public static IReadOnlyList<Stage> Complaints(SourceFile file) =>
        [new(Diagnostics, "txt", DiagnosticText.Of(Program(file).Diagnostics))];

    public static IReadOnlyList<Stage> Of(SourceFile file) =>
    [
        new(Tokens, "txt", TokenPrinter.Print(Lexer.Lex(file))),
        new(Syntax, "mmx", SyntaxPrinter.Print(MmxParser.Parse(file).Syntax)),
        new(Bound, "txt", ForEachOptimizer(file, slice => BoundPrinter.Print(slice.Bind()!))),
    ];

    private static string ForEachOptimizer(SourceFile file, Func<ProgramSlice, string> print) =>
        string.Join('\n', Program(file).Slices.Select(print));

    private static MmxProgram Program(SourceFile file) => MmxProgram.Of([MmxParser.Parse(file)]);
}
