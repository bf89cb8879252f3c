using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// Where a text stands: its declaration, the space that its names mean, and the instance whose text it is (none in an
/// optimizer, and none where a rule is looked at by itself).
/// </summary>
internal sealed record Site(Declared Text, Space Space, BoundInstance? Instance, Complaints Complaints, Places Places)
{
    /// <summary>The names that the text has for the players of its space, in their order; none in an `on z` rule.</summary>
    public IReadOnlyList<string> Players { get; init; } = [];

    /// <summary>How many players the optimizer has: numbers a player are listed for all of them.</summary>
    public int PlayersOfTheGame { get; init; } = Space.End;

    /// <summary>What `t` means here; null where it is how often the instance has stepped.</summary>
    public BoundSymbol? StepCount { get; init; }

    public bool NamesPlayers => Players.Count > 0;

    /// <summary>The player's name, where it has one here.</summary>
    public string? NameOf(Space space) =>
        NamesPlayers && space.Count == 1 ? Players[space.First - Space.First] : null;
}

/// <summary>Which part of a text is read: what may be seen depends on it.</summary>
internal enum Part
{
    Body,
    FirstValue,
    Argument,
    ArgumentOfStep,

    /// <summary>What a rule sees as its field, while it is stepped.</summary>
    Seen,
    Lambda,
    Fn,

    /// <summary>In a game: what is made or drawn before anybody plays.</summary>
    Data,

    /// <summary>In a game: what is made and has nothing random in it.</summary>
    Made,

    /// <summary>In a game: how many elements there are.</summary>
    Size,
}
