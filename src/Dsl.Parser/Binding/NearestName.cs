using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>Finds the name that was probably meant: few letters away, whatever their case.</summary>
internal static class NearestName
{
    public static string? Of(string written, IEnumerable<string> known) =>
        known
            .Distinct()
            .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, written.Length / 3))
            .Where(candidate => candidate.Distance < candidate.Name.Length)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    // Letters put in, left out, replaced, or swapped with their neighbour.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cell(i, j);
            }
        }

        return rows[one.Length, other.Length];

        int Cell(int i, int j)
        {
            var replaced = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            var least = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
            var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
        }
    }
}
