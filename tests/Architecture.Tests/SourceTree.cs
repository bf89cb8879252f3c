using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Architecture.Tests;

/// <summary>One file of the checkout: its path from the root, with forward slashes, and its text.</summary>
internal sealed record SourceText(string Path, string Text)
{
    public IReadOnlyList<string> Lines => Text.Split('\n');
}

/// <summary>The files of the checkout that a person wrote: all but what is built, restored or received.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> NotOurs =
        ["bin", "obj", "out", ".git", ".vs", ".idea", "TestResults", "node_modules", "shared"];

    private static readonly HashSet<string> TextEndings =
    [
        ".cs", ".mmx", ".md", ".txt", ".cpp", ".h", ".cu", ".py", ".sh",
        ".props", ".targets", ".csproj", ".sln", ".json", ".yml", ".editorconfig",
    ];

    public static IEnumerable<SourceText> All() => Under(".").Where(file => !file.Path.Contains(".received."));

    public static string Read(string path) => File.ReadAllText(Repository.PathTo(path));

    public static IEnumerable<SourceText> CSharp(string folder) =>
        Under(folder).Where(file => file.Path.EndsWith(".cs"));

    public static IEnumerable<SourceText> Under(string folder) =>
        from path in Walk(new DirectoryInfo(Repository.PathTo(folder)))
        where TextEndings.Contains(Path.GetExtension(path))
        let relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        orderby relative
        select new SourceText(relative, File.ReadAllText(path));

    private static IEnumerable<string> Walk(DirectoryInfo directory)
    {
        if (!directory.Exists)
        {
            return [];
        }

        var here = directory.EnumerateFiles().Select(file => file.FullName);
        return directory.EnumerateDirectories()
            .Where(child => !NotOurs.Contains(child.Name))
            .Aggregate(here, (found, child) => found.Concat(Walk(child)));
    }
}
