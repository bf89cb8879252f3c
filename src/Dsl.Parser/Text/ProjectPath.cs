using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>
/// A file's path as programs and generated text know it: relative to the project's folder, with forward slashes, and
/// so the same on every machine.
/// </summary>
public static class ProjectPath
{
    /// <summary>Relative to the folder; the bare file name where the two share nothing or no folder is known.</summary>
    public static string Of(string folder, string path)
    {
        var from = folder.Length == 0 ? [] : Segments(folder);
        var to = Segments(path);
        var shared = from.Zip(to, Same).TakeWhile(same => same).Count();
        return shared == 0
            ? to[to.Count - 1]
            : string.Join("/", Enumerable.Repeat("..", from.Count - shared).Concat(to.Skip(shared)));
    }

    /// <summary>The steps from the root down; a path from / begins with an empty one.</summary>
    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').TrimEnd('/').Split('/'))
        {
            if (segment == ".." && segments.Count > 1)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    // A drive's letter is written in both cases; the folders below it are taken at their word.
    private static bool Same(string a, string b) =>
        a == b
        || (a.EndsWith(":", StringComparison.Ordinal) && string.Equals(a, b, StringComparison.OrdinalIgnoreCase));
}
