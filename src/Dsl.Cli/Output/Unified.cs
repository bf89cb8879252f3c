using DiffPlex.Renderer;

namespace Dsl.Cli.Output;

/// <summary>What differs between two texts, in the form that tools read.</summary>
internal static class Unified
{
    /// <summary>Empty where they are the same.</summary>
    public static string Diff(string old, string @new, string oldName, string newName)
    {
        if (old == @new)
        {
            return "";
        }

        var diff = UnidiffRenderer.GenerateUnidiff(old, @new, oldName, newName).ReplaceLineEndings("\n");
        return diff.Length > 0 ? diff : $"--- {oldName}\n+++ {newName}\nonly the ends of the lines differ\n";
    }
}
