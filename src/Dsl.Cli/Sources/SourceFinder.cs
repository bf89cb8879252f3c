using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dsl.Cli.Sources;

/// <summary>Finds the .mmx files that a command line names: files as they are, folders with all below them.</summary>
internal static class SourceFinder
{
    private const string Extension = ".mmx";

    // Links are left out: one that leads back up would never end.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Full paths, each once, in ordinal order; with nothing named, the shell's own folder is meant.</summary>
    public static IReadOnlyList<string> Find(Shell shell, IReadOnlyList<string> named)
    {
        var paths = named.Count == 0 ? ["."] : named;
        return [.. paths.SelectMany(path => FindOne(shell, path)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FindOne(Shell shell, string path)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        return Directory.Exists(full) ? FindBelow(full, path)
            : !File.Exists(full) ? throw new Refusal($"there is no file or folder `{path}`")
            : !IsSource(full) ? throw new Refusal($"`{path}` is no .mmx file")
            : [full];
    }

    private static List<string> FindBelow(string folder, string shown)
    {
        var files = Directory.EnumerateFiles(folder, "*" + Extension, Below)
            .Where(file => IsSource(file) && !IsBuilt(Path.GetRelativePath(folder, file)))
            .ToList();
        return files.Count > 0 ? files : throw new Refusal($"there is no .mmx file in `{shown}`");
    }

    private static bool IsSource(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(segment => segment is "bin" or "obj");
}
