using System.Collections.Concurrent;

namespace EmptyFiles;

/// <summary>Which endings are text. Like the package, it has to be told of those that are not everybody's.</summary>
public static class FileExtensions
{
    private static readonly ConcurrentDictionary<string, bool> Text = new() { ["txt"] = true, ["cs"] = true };

    public static void AddTextExtension(string extension) => Text[extension] = true;

    public static bool IsTextExtension(string extension) => Text.ContainsKey(extension);
}
