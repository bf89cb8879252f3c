using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;

namespace Dsl.Cli.Phases;

/// <summary>
/// The rows of what a game remembers go round; here the newest one is the first, in the rows themselves and in every
/// vector that has a number for each. So a step is the same function wherever the newest one stands.
/// </summary>
internal sealed class RowsInOrder(WrittenGame<double> game)
{
    /// <summary>Where the numbers of an entry of a saved state lie, in this order; none of what only tells places apart.</summary>
    public IReadOnlyList<int> InOrder(string entry, IReadOnlyList<int> offsets)
    {
        foreach (var past in game.Past)
        {
            if (entry == $"game.{past.Name}.last")
            {
                return [];
            }

            if (entry == $"game.{past.Name}.places" || IsByRow(entry, past, offsets.Count))
            {
                return InOrder(past, offsets);
            }
        }

        return offsets;
    }

    // A vector of a player is called `m/critic/critic`.
    private bool IsByRow(string entry, Remembered past, int count) =>
        count == past.Places.Rows && entry.Split('/') is [_, var name, _]
        && Enumerable.Range(0, game.Players.Count).Any(at => game.Players[at].Name == name && past.Askers.Contains(at));

    private static IReadOnlyList<int> InOrder(Remembered past, IReadOnlyList<int> offsets)
    {
        var rows = (int)past.Places.Rows;
        var size = offsets.Count / Math.Max(1, rows);
        return [.. Enumerable.Range(0, rows)
            .Select(row => (int)(past.Newest - row + rows) % rows)
            .SelectMany(row => offsets.Skip(row * size).Take(size))];
    }
}
