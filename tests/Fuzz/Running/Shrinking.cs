using System;
using System.Collections.Generic;
using System.Linq;
using Fuzz.Cases;

namespace Fuzz.Running;

/// <summary>
/// Makes a text small that shows something: leaves out ever shorter runs of its tokens, then of its characters, as long as
/// it still shows.
/// </summary>
internal static class Shrinking
{
    private const int FewCharacters = 2_000;

    public static string Of(string text, Func<string, bool> shows, int atMost = 3_000)
    {
        var left = atMost;
        bool Try(string candidate) => left-- > 0 && shows(candidate);
        text = string.Concat(Fewer(Pieces.Of(text), pieces => Try(string.Concat(pieces))));
        return text.Length > FewCharacters ? text : string.Concat(Fewer([.. text], characters => Try(string.Concat(characters))));
    }

    private static List<T> Fewer<T>(List<T> parts, Func<IEnumerable<T>, bool> shows)
    {
        for (var length = parts.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start < parts.Count;)
            {
                var without = parts.Take(start).Concat(parts.Skip(start + length)).ToList();
                if (without.Count < parts.Count && shows(without))
                {
                    parts = without;
                }
                else
                {
                    start += length;
                }
            }
        }

        return parts;
    }
}
