using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Golden;

/// <summary>A folder of tests/Golden: a source, and beside it what each stage is verified to make of it.</summary>
internal sealed record GoldenCase(string Name)
{
    private const string SourceName = "source.mmx";

    public static IEnumerable<GoldenCase> All { get; } =
        Directory.GetDirectories(Repository.PathTo("tests/Golden"))
            .Select(folder => new GoldenCase(Path.GetFileName(folder)))
            .OrderBy(golden => golden.Name, StringComparer.Ordinal)
            .ToList();

    public string Folder => Repository.PathTo($"tests/Golden/{Name}");

    /// <summary>Whether its source is there to be complained of.</summary>
    public bool IsInvalid => Name.StartsWith("invalid-", StringComparison.Ordinal);

    public SourceFile Source => new(SourceName, File.ReadAllText(Path.Combine(Folder, SourceName)));

    /// <summary>All that lies in the folder beside the source, but for what a failed test received.</summary>
    public IEnumerable<string> VerifiedFiles =>
        Directory.GetFiles(Folder)
            .Select(path => Path.GetFileName(path))
            .Where(file => file != SourceName && !file.Contains(".received.", StringComparison.Ordinal));

    public IReadOnlyList<Stage> Stages => IsInvalid ? StageTexts.Complaints(Source) : StageTexts.Of(Source);
}
