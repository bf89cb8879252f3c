using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Sources;
using Dsl.Parser.Text;

namespace Dsl.Cli.Runs;

/// <summary>The games that come with the tool: .mmx files, one game each.</summary>
internal static class StandardGames
{
    private const string Prefix = "Games.";
    private const string Suffix = ".mmx";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(StandardGames).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file of this game, as if it lay beside the user's.</summary>
    public static DiskFile FileOf(string name)
    {
        using var reader = new StreamReader(
            typeof(StandardGames).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!);
        var path = $"games/{name}{Suffix}";
        return new DiskFile(path, "", new SourceFile(path, reader.ReadToEnd()));
    }
}
