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

        // Of nothing, lines are counted from 0: else no tool takes it for a file that is not there.
        var diff = UnidiffRenderer.GenerateUnidiff(LinesOf(old), LinesOf(@new), oldName, newName).ReplaceLineEndings("\n");
        diff = old.Length == 0 ? diff.Replace("\n@@ -1,0 +", "\n@@ -0,0 +")
            : @new.Length == 0 ? diff.Replace(" +1,0 @@\n", " +0,0 @@\n")
            : diff;
        return diff.Length > 0 ? diff : $"--- {oldName}\n+++ {newName}\nonly the ends of the lines differ\n";
    }

    /// <summary>The end of the last line begins no line.</summary>
    private static string LinesOf(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
