using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

// What would be overwritten while it is still read goes into a temporary.
internal sealed partial class Residency
{
    /// <summary>What the current item overwrites is kept before it where it is read after a position.</summary>
    private void Keep(Overwrite[] overwritten, int after, Run run, Contents contents)
    {
        foreach (var entries in overwritten.GroupBy(entry => entry.Place))
        {
            var players = entries.Select(entry => entry.Player).Distinct().ToArray();
            foreach (var old in players.SelectMany(player => contents.In(entries.Key, Space.Of(player))).Distinct().ToArray())
            {
                var wanted = ReadAfter(old, after);
                if (!LiesSafely(old, wanted, overwritten, contents))
                {
                    Keep(old, wanted, entries.Key, players, null, run, contents);
                }
            }
        }
    }

    /// <summary>Whether one place that is not overwritten holds all of a value that is read later: nobody reads it from two.</summary>
    private static bool LiesSafely(IrValue value, int[] wanted, Overwrite[] overwritten, Contents contents) =>
        contents.PlacesOf(value).Any(place => wanted.All(player => contents.Holds(place, player, value)
            && !overwritten.Any(entry => entry.Place == place && entry.Player == player)));

    private int[] ReadAfter(IrValue value, int position) => Views.PlayersOf(value.Space)
        .Where(player => _lifetimes.IsReadAfter(value, player, position)).ToArray();

    /// <summary>
    /// A value loses the place that it lies in for some players: where it is read later and lies nowhere else, it goes
    /// into a temporary, with all of it that is wanted.
    /// </summary>
    private void Keep(
        IrValue old, int[] wanted, VectorPlace place, IEnumerable<int> players, KernelItem? by, Run run, Contents contents)
    {
        var lost = wanted.Where(player => players.Contains(player) && contents.Holds(place, player, old)).ToArray();
        if (lost.Length == 0 || (by is not null && contents.HoldsElsewhere(place, wanted, old)))
        {
            return;
        }

        var space = new Space(wanted[0], wanted[wanted.Length - 1] - wanted[0] + 1);
        var host = by?.Kernel.Space == space ? by.Kernel
            : HostFor(old, place, space, by?.Kernel, run, contents) ?? NewKernel(space, by, run).Kernel;
        if (!host.Makes(old) && !host.Loads.Exists(load => load.Value == old))
        {
            host.Loads.Add(new KernelLoad(old, place));
        }

        var temporary = _places.NewTemporary(old);
        host.Stores.Insert(0, new KernelStore(temporary, old));
        contents.Set(temporary, wanted.Where(player => contents.Holds(place, player, old)).ToArray(), old, _visited[host]);
    }

    /// <summary>A branch keeps for itself what it overwrites and reads: before it, only what is read behind it counts.</summary>
    private static int EndOf(Item item) => item is BranchItem branch ? branch.End - 1 : item.Position;

    private Kernel? HostFor(IrValue old, VectorPlace place, Space space, Kernel? before, Run run, Contents contents)
    {
        var hosts = run.KernelsBefore().Select(item => item.Kernel)
            .Where(kernel => kernel != before && kernel.Space == space
                && contents.HeldSince(place, space, old, _visited[kernel]))
            .ToArray();
        return Array.Find(hosts, kernel => kernel.Makes(old) || kernel.Loads.Exists(load => load.Value == old))
            ?? (hosts.Length == 0 ? null : hosts[0]);
    }
}
