using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dsl.Cli.Sources;

/// <summary>The folder of the project that a file belongs to: the nearest upwards that holds a project file.</summary>
internal static class ProjectFolder
{
    private static readonly string[] Patterns = ["*.csproj", "*.fsproj", "*.vbproj"];
    private static readonly EnumerationOptions WhatMayBeSeen = new() { IgnoreInaccessible = true };

    /// <summary>Null where no folder upwards holds one.</summary>
    public static string? Of(string file) => Upwards(file).FirstOrDefault(HoldsProject);

    /// <summary>The deepest folder that all the files are below; nothing where they are on several drives.</summary>
    public static string InCommon(IEnumerable<string> files) =>
        files.Select(file => Upwards(file).Reverse()).Aggregate(Shared).LastOrDefault("");

    /// <summary>A file's folder, the one that it is in, and so on.</summary>
    public static IEnumerable<string> Upwards(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static IEnumerable<string> Shared(IEnumerable<string> a, IEnumerable<string> b) =>
        a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First);

    private static bool HoldsProject(string folder) =>
        Patterns.Any(pattern => Directory.EnumerateFiles(folder, pattern, WhatMayBeSeen).Any());
}
