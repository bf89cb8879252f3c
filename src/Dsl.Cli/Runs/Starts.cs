using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>Puts players where a run starts: where the game says, or where the command line does.</summary>
internal static class Starts
{
    public static void Put<T>(WrittenGame<T> game, IReadOnlyList<Setting> froms)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RefuseUnknown(game, froms);
        var written = game.StartPoint();
        game.Put([.. game.Players.Select((player, at) =>
            PartOf(game, player, froms) ?? written?[at] ?? throw Nowhere(player))]);
    }

    // One number is spread.
    private static double[]? PartOf<T>(WrittenGame<T> game, Player player, IReadOnlyList<Setting> froms)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var numbers = froms.LastOrDefault(from => from.Path == player.Name)?.Numbers();
        var length = game.Point(player.Name).Length;
        return numbers is null || numbers.Length == length ? numbers
            : numbers.Length == 1 ? [.. Enumerable.Repeat(numbers[0], length)]
            : throw new Refusal($"`--from` gives {numbers.Length} numbers to `{player.Name}`, which has {length}");
    }

    private static void RefuseUnknown<T>(WrittenGame<T> game, IReadOnlyList<Setting> froms)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var names = game.Players.Select(player => player.Name).ToList();
        foreach (var from in froms.Where(from => !names.Contains(from.Path)))
        {
            var known = string.Join(", ", names.Select(name => $"`{name}`"));
            throw new Refusal($"there is no player `{from.Path}`; there are {known}");
        }
    }

    private static Refusal Nowhere(Player player) =>
        new($"the game does not say where a run starts; say it: `--from {player.Name}=…`");
}
