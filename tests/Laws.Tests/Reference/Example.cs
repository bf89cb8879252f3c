using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Laws.Tests.Reference;

/// <summary>An example of the language's reference: a program of its own, called by the line that it begins in.</summary>
internal sealed partial record Example(int Line, string Text)
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo(Path));

    public const string Path = "docs/language.md";

    public static IReadOnlyList<Example> All { get; } = [.. Blocks("mmx").Select(block => new Example(block.Line, block.Text))];

    /// <summary>The examples of what is wrong, each with what is said of it.</summary>
    public static IReadOnlyList<(Example Wrong, string Said)> Wrong { get; } =
        [.. Blocks("mmx wrong").Zip(Blocks("text"), (wrong, said) => (new Example(wrong.Line, wrong.Text), said.Text))];

    /// <summary>What users add in C#.</summary>
    public static string InCSharp { get; } = string.Concat(Blocks("csharp").Select(block => block.Text));

    public ParsedFile Parsed => MmxParser.Parse(new SourceFile($"line{Line}.mmx", Text));

    public MmxProgram Program => MmxProgram.Of([Parsed]);

    private static IEnumerable<(int Line, string Text)> Blocks(string kind) => Block().Matches(Page)
        .Where(block => block.Groups["kind"].Value == kind)
        .Select(block => (Page[..block.Index].Count(c => c == '\n') + 2, block.Groups["text"].Value));

    [GeneratedRegex(@"^```(?<kind>[\w ]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
