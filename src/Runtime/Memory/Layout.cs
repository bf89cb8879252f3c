using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Mmx.Games;

namespace Mmx.Memory;

/// <summary>
/// Where each tensor of a game lies in its joint vector: one segment a tensor, each at a multiple of 64 bytes,
/// players in order. Kernels run over its <see cref="Pieces"/>.
/// </summary>
public sealed class Layout
{
    /// <summary>Every segment starts at a multiple of so many bytes.</summary>
    public const int Alignment = 64;

    // Where copies past the caches began to be faster; of many vectors that a step reads, some do not stay before.
    private const long FarBytes = 16 << 20;

    private readonly int[] _firsts;
    private readonly long _farFrom;
    private readonly Pieces _all;
    private readonly Pieces[] _byPlayer;
    private readonly Dictionary<Players, Pieces> _others = [];

    private Layout(IReadOnlyList<Player> players, int lanes)
    {
        GameErrors.CheckPlayers(players);
        Players = players;
        var segments = new List<Segment>();
        _firsts = new int[players.Count + 1];
        for (var player = 0; player < players.Count; player++)
        {
            Length = AddSegments(segments, player, lanes);
            _firsts[player + 1] = segments.Count;
        }

        Segments = segments;
        All = new GroupOfAll();
        ByPlayer = new GroupsByPlayer(this);
        ByTensor = new GroupsByTensor(this);
        _farFrom = FarBytes / Alignment * lanes;
        var pieces = Cut(segments);
        _all = new Pieces(pieces, _farFrom);
        _byPlayer = new Pieces[players.Count];
        for (var player = 0; player < players.Count; player++)
        {
            _byPlayer[player] = Keep(pieces, Games.Players.One(player));
        }
    }

    public IReadOnlyList<Player> Players { get; }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>How many elements the joint vector has, padding included.</summary>
    public long Length { get; private set; }

    internal Pieces AllPieces => _all;

    /// <summary>One group of all.</summary>
    internal Groups All { get; }

    /// <summary>A group for each player.</summary>
    internal Groups ByPlayer { get; }

    /// <summary>A group for each tensor.</summary>
    internal Groups ByTensor { get; }

    /// <summary>The layout of players whose vectors are of <typeparamref name="T"/>.</summary>
    public static Layout Of<T>(IReadOnlyList<Player> players)
        where T : unmanaged
    {
        GameErrors.CheckElement<T>();
        return new Layout([.. players], Alignment / Unsafe.SizeOf<T>());
    }

    /// <summary>The number of the player of this name.</summary>
    public int Find(string player)
    {
        for (var i = 0; i < Players.Count; i++)
        {
            if (Players[i].Name == player)
            {
                return i;
            }
        }

        throw GameErrors.NoSuchPlayer(player, Players);
    }

    /// <summary>A player's tensor, by its number.</summary>
    public Segment Find(int player, int tensor) =>
        (uint)player >= (uint)Players.Count ? throw GameErrors.NoSuchPlayer(player, Players)
        : (uint)tensor >= (uint)Players[player].Tensors.Count ? throw GameErrors.NoSuchTensor(tensor, Players[player])
        : Segments[_firsts[player] + tensor];

    /// <summary>A player's tensor, by its name.</summary>
    public Segment Find(int player, string tensor)
    {
        var last = (uint)player < (uint)Players.Count
            ? _firsts[player + 1]
            : throw GameErrors.NoSuchPlayer(player, Players);
        for (var i = _firsts[player]; i < last; i++)
        {
            if (Segments[i].Name == tensor)
            {
                return Segments[i];
            }
        }

        throw GameErrors.NoSuchTensor(tensor, Players[player]);
    }

    /// <summary>The one tensor of a player that has one.</summary>
    public Segment Only(int player) =>
        (uint)player < (uint)Players.Count && Players[player].Tensors.Count != 1
            ? throw GameErrors.SayWhichTensor(Players[player])
            : Find(player, 0);

    /// <summary>The pieces of some players.</summary>
    public Pieces PiecesOf(Players players) =>
        players == Games.Players.All(Players.Count) ? _all
        : players.Count == 1 ? _byPlayer[players.First]
        : PiecesOfOthers(players);

    /// <summary>
    /// From the first element of the first of the players to the element behind the last, padding included.
    /// </summary>
    public (long Start, long End) RangeOf(Players players) =>
        players.IsEmpty ? (0, 0) : (StartOf(players.First), StartOf(players.Last + 1));

    private long StartOf(int player) =>
        _firsts[player] < Segments.Count ? Segments[_firsts[player]].Start : Length;

    private Pieces PiecesOfOthers(Players players)
    {
        lock (_others)
        {
            if (!_others.TryGetValue(players, out var pieces))
            {
                _others[players] = pieces = Keep(Cut(Segments), players);
            }

            return pieces;
        }
    }

    private long AddSegments(List<Segment> segments, int player, int lanes)
    {
        var start = Length;
        for (var i = 0; i < Players[player].Tensors.Count; i++)
        {
            var tensor = Players[player].Tensors[i];
            segments.Add(new Segment(segments.Count, player, i, tensor.Name, start, tensor.Length));
            start = checked(start + (tensor.Length + lanes - 1) / lanes * lanes);
        }

        return start;
    }

    private static List<Piece> Cut(IReadOnlyList<Segment> segments)
    {
        var pieces = new List<Piece>();
        foreach (var segment in segments)
        {
            for (var start = segment.Start; start < segment.End;)
            {
                var end = Math.Min(segment.End, (start / Pieces.ChunkLength + 1) * Pieces.ChunkLength);
                pieces.Add(new Piece(start, end, segment.Index, segment.Player, pieces.Count, start - segment.Start));
                start = end;
            }
        }

        return pieces;
    }

    private Pieces Keep(List<Piece> pieces, Players players) =>
        new(pieces.FindAll(piece => players.Contains(piece.Player)), _farFrom);
}
