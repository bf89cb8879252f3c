using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Which values lie where, player by player, at one point of the walk. A place holds more than one where a cell is looked
/// at again that nobody has changed for that player.
/// </summary>
internal sealed class Contents
{
    private readonly Dictionary<(VectorPlace Place, int Player), List<(IrValue Value, int Since)>> _held = [];
    private readonly List<VectorPlace> _places = [];

    public Contents Copy()
    {
        var copy = new Contents();
        copy._places.AddRange(_places);
        foreach (var held in _held)
        {
            copy._held.Add(held.Key, [.. held.Value]);
        }

        return copy;
    }

    /// <summary>A place has been written to.</summary>
    public void Set(VectorPlace place, IReadOnlyCollection<int> players, IrValue value, int now)
    {
        Forget(place, players);
        Add(place, players, value, now);
    }

    /// <summary>What lies in a place is this value too.</summary>
    public void Add(VectorPlace place, IEnumerable<int> players, IrValue value, int now)
    {
        if (!_places.Contains(place))
        {
            _places.Add(place);
        }

        foreach (var player in players)
        {
            if (!_held.TryGetValue((place, player), out var held))
            {
                _held[(place, player)] = held = [];
            }

            held.Add((value, now));
        }
    }

    /// <summary>Where two ways meet, a place holds what it holds on both.</summary>
    public void Join(Contents one, Contents other)
    {
        _held.Clear();
        foreach (var held in one._held)
        {
            var (place, player) = held.Key;
            _held.Add(held.Key, held.Value.FindAll(entry => other.Holds(place, player, entry.Value)));
        }
    }

    /// <summary>What lies in a place is called another's from now on; it stays where it is.</summary>
    public void Rename(VectorPlace place, VectorPlace other, int now)
    {
        foreach (var player in Views.PlayersOf(place.Space))
        {
            foreach (var (value, _) in HeldIn(place, player))
            {
                Add(other, [player], value, now);
            }

            Forget(place, [player]);
        }
    }

    public IEnumerable<VectorPlace> PlacesOf(IrValue value) =>
        _places.Where(place => Views.PlayersOf(value.Space).Any(player => Holds(place, player, value)));

    public void Forget(IEnumerable<Overwrite> overwritten)
    {
        foreach (var (place, player, _) in overwritten)
        {
            Forget(place, [player]);
        }
    }

    public void Forget(VectorPlace place, IEnumerable<int> players)
    {
        foreach (var player in players)
        {
            _held.Remove((place, player));
        }
    }

    public bool Holds(VectorPlace place, int player, IrValue value) => HeldIn(place, player).Exists(held => held.Value == value);

    public bool Holds(VectorPlace place, Space space, IrValue value) =>
        Views.PlayersOf(space).All(player => Holds(place, player, value));

    /// <summary>Whether a place has held a value for these players since a moment or longer.</summary>
    public bool HeldSince(VectorPlace place, Space space, IrValue value, int moment) =>
        Views.PlayersOf(space).All(player => HeldIn(place, player).TrueForAll(held => held.Value != value || held.Since <= moment));

    public IEnumerable<IrValue> In(VectorPlace place, Space space) =>
        Views.PlayersOf(space).SelectMany(player => HeldIn(place, player)).Select(held => held.Value).Distinct();

    public VectorPlace? Find(IrValue value, Space space) => _places.Find(place => Holds(place, space, value));

    public bool HoldsElsewhere(VectorPlace place, IEnumerable<int> players, IrValue value) =>
        _places.Exists(other => other != place && players.All(player => Holds(other, player, value)));

    private List<(IrValue Value, int Since)> HeldIn(VectorPlace place, int player) =>
        _held.TryGetValue((place, player), out var held) ? held : [];
}
