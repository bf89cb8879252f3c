using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Standard;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>All that is written in the repository's .mmx files, in pieces that are small and whole.</summary>
internal static class Corpus
{
    private static readonly string[] Folders = ["src", "tests", "examples", "benchmarks"];

    /// <summary>Each optimizer, game and claim with all that it reaches; each standard rule with an optimizer of it.</summary>
    public static readonly IReadOnlyList<string> Programs = [.. Files().SelectMany(Slices), .. StandardRules()];

    /// <summary>Each declaration by itself.</summary>
    public static readonly IReadOnlyList<string> Declarations = [.. Programs.SelectMany(Split).Distinct()];

    public static string Any(Random random) => Programs[random.Next(Programs.Count)];

    public static string AnyDeclaration(Random random) => Declarations[random.Next(Declarations.Count)];

    private static IEnumerable<SourceFile> Files() => Folders
        .Select(Repository.PathTo)
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.mmx", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)));

    private static IEnumerable<string> Slices(SourceFile file)
    {
        var program = MmxProgram.Of([MmxParser.Parse(file)]);
        return program.Slices.Concat(program.Claims).Select(slice =>
            string.Join("\n\n", slice.Reached.Append(slice.Subject).Select(declared => Written(file, declared.Syntax))));
    }

    private static IEnumerable<string> StandardRules() =>
        StandardLibrary.Rules.Select(name => $"{StandardLibrary.TextOf(name)}\noptimizer Of{name} = {name}");

    private static IEnumerable<string> Split(string program)
    {
        var file = MmxParser.Parse(new SourceFile("split.mmx", program));
        return file.Syntax.Declarations.Select(declaration => Written(file.File, declaration));
    }

    private static string Written(SourceFile file, DeclarationSyntax declaration) =>
        file.Text.Substring(declaration.Span.Start, declaration.Span.Length);
}
