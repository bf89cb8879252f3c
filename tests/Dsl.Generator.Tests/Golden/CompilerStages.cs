using System;
using System.Collections.Generic;
using Dsl.Parser;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Golden;

/// <summary>One source through the compiler, with what each stage makes of it.</summary>
internal static class CompilerStages
{
    private const string Diagnostics = "diagnostics";
    private const string Tokens = "1-tokens";
    private const string Syntax = "2-syntax";

    /// <summary>The stages in order; the last one makes a file of each optimizer, and its name is but a beginning.</summary>
    public static IReadOnlyList<string> Names { get; } = [Tokens, Syntax];

    public static IReadOnlyList<string> NamesForInvalid { get; } = [Diagnostics];

    public static bool IsOf(Stage text, string stage) => text.Name.StartsWith(stage, StringComparison.Ordinal);

    public static IReadOnlyList<Stage> Complaints(SourceFile file) =>
        [new(Diagnostics, "txt", DiagnosticText.Of(MmxParser.Parse(file).Diagnostics))];

    public static IReadOnlyList<Stage> Of(SourceFile file) =>
    [
        new(Tokens, "txt", TokenText.Of(Lexer.Lex(file))),
        new(Syntax, "mmx", SyntaxPrinter.Print(MmxParser.Parse(file).Syntax)),
    ];

}
