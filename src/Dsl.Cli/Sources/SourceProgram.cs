using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Cli.Sources;

/// <summary>The files of one project, which are one program.</summary>
internal sealed record SourceProgram(IReadOnlyList<DiskFile> Files)
{
    /// <summary>
    /// Reads what a command line names, a program for each project. With a root given all is one program, relative to
    /// it; files of no project are one program too, relative to the folder they have in common.
    /// </summary>
    public static IReadOnlyList<SourceProgram> Read(Shell shell, IReadOnlyList<string> named, string? root)
    {
        var paths = SourceFinder.Find(shell, named);
        if (root is not null)
        {
            return [Read(shell, ExistingFolder(shell, root), paths)];
        }

        return
        [
            .. paths.GroupBy(ProjectFolder.Of)
                .OrderBy(project => project.Key, StringComparer.Ordinal)
                .Select(project => Read(shell, project.Key ?? ProjectFolder.InCommon(project), project)),
        ];
    }

    private static SourceProgram Read(Shell shell, string root, IEnumerable<string> paths) =>
        new([.. paths.Select(path => DiskFile.Read(shell, root, path))]);

    private static string ExistingFolder(Shell shell, string path)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        return Directory.Exists(full) ? full : throw new Refusal($"there is no folder `{path}`");
    }
}

/// <summary>A file as the user calls it, and as the program does.</summary>
internal sealed record DiskFile(string Shown, string FullPath, SourceFile Source)
{
    public static DiskFile Read(Shell shell, string root, string path)
    {
        var shown = shell.Shown(path);
        return new DiskFile(shown, path, new SourceFile(ProjectPath.Of(root, path), SourceReader.Read(path, shown)));
    }
}
