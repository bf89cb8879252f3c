using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>Finds the name that was probably meant: few letters away, whatever their case.</summary>
internal static class NearestName
{
    // Else a file of errors would take as long as there are errors times names.
    private const int MostLookedAt = 1_000;
    private const int MostCompared = 300;

    public static string? Of(string written, IEnumerable<string> known) => Among(written, known).FirstOrDefault();

    /// <summary>All of them, the nearest first.</summary>
    public static IEnumerable<string> Among(string written, IEnumerable<string> known) =>
        from name in known.Take(MostLookedAt).Where(name => MayBeNear(written, name)).Take(MostCompared).Distinct()
        let distance = Distance(written.ToLowerInvariant(), name.ToLowerInvariant())
        where distance <= Reach(written) && distance < name.Length
        orderby distance
        select name;

    /// <summary>They are about as long, and most letters of one are in the other: that is known at a glance.</summary>
    private static bool MayBeNear(string written, string name) =>
        Math.Abs(name.Length - written.Length) <= Reach(written)
        && Count(LettersOf(written) ^ LettersOf(name)) <= 2 * Reach(written);

    /// <summary>A bit for each letter that is there, whatever its case.</summary>
    private static ulong LettersOf(string name)
    {
        var letters = 0UL;
        foreach (var letter in name)
        {
            letters |= 1UL << (char.ToLowerInvariant(letter) & 63);
        }

        return letters;
    }

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }

    private static int Reach(string written) => Math.Max(1, Math.Min(written.Length / 3, 3));

    /// <summary>How many letters are put in, left out, replaced, or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                distances[i, j] = Math.Min(i, j) == 0 ? i + j : Cheapest(distances, one, other, i, j);
            }
        }

        return distances[one.Length, other.Length];
    }

    private static int Cheapest(int[,] distances, string one, string other, int i, int j)
    {
        var replaced = distances[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var least = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]
            ? Math.Min(least, distances[i - 2, j - 2] + 1)
            : least;
    }
}
