using System;
using System.IO;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>Whether all contestants have room for a case at the same time.</summary>
internal static class Room
{
    private const string Memory = "/proc/meminfo";

    /// <summary>What is lacking; null where nothing is.</summary>
    public static string? Lacks(Case what, int contestants)
    {
        var needed = (double)what.Parameters * sizeof(float) * Rules.Vectors(what.Rule) * contestants;
        var there = Available();
        return needed < 0.9 * there ? null : FormattableString.Invariant(
            $"left out: it takes {needed / 1e9:F0} GB of memory, and {there / 1e9:F0} are free");
    }

    private static double Available() => File.Exists(Memory)
        ? 1024 * double.Parse(File
            .ReadLines(Memory)
            .First(line => line.StartsWith("MemAvailable", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
}
