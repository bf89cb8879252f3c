using System;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>How one reads and writes a game from outside: by players and tensors, by number or by name.</summary>
public abstract partial class Game<T>
{
    private Players _lossesSet;

    /// <summary>The losses of the players, as the last evaluation set them.</summary>
    public PlayerNumbers Losses { get; }

    /// <summary>The parameters of a player that has one tensor.</summary>
    public Span<T> Point(int player) => SpanOf(Points, Layout.Only(player));

    /// <summary>The parameters of a player that has one tensor.</summary>
    public Span<T> Point(string player) => Point(Layout.Find(player));

    /// <summary>The parameters in one of a player's tensors.</summary>
    public Span<T> Point(int player, int tensor) => SpanOf(Points, Layout.Find(player, tensor));

    /// <summary>The parameters in one of a player's tensors.</summary>
    public Span<T> Point(string player, string tensor) => SpanOf(Points, Layout.Find(Layout.Find(player), tensor));

    /// <summary>The gradient of a player that has one tensor: of its own loss, unsigned.</summary>
    public Span<T> Gradient(int player) => SpanOf(Gradients, Layout.Only(player));

    /// <summary>The gradient of a player that has one tensor: of its own loss, unsigned.</summary>
    public Span<T> Gradient(string player) => Gradient(Layout.Find(player));

    /// <summary>The gradient of one of a player's tensors: of the player's own loss, unsigned.</summary>
    public Span<T> Gradient(int player, int tensor) => SpanOf(Gradients, Layout.Find(player, tensor));

    /// <summary>The gradient of one of a player's tensors: of the player's own loss, unsigned.</summary>
    public Span<T> Gradient(string player, string tensor) =>
        SpanOf(Gradients, Layout.Find(Layout.Find(player), tensor));

    public double Loss(int player) => Losses[Known(player)];

    public double Loss(string player) => Losses[Layout.Find(player)];

    /// <summary>Says a player's loss; in an evaluation, or in a loop of one's own.</summary>
    public void SetLoss(int player, double loss) => LossOf(player) = loss;

    /// <summary>Says a player's loss; in an evaluation, or in a loop of one's own.</summary>
    public void SetLoss(string player, double loss) => LossOf(Layout.Find(player)) = loss;

    /// <summary>Where a player's loss stands, for one who is about to set it.</summary>
    internal ref double LossOf(int player)
    {
        _lossesSet |= Games.Players.One(Known(player));
        return ref Losses[player];
    }

    internal Span<T> SpanOf(Buffer<T> vector, Segment segment)
    {
        ThrowIfDisposed();
        return segment.Length <= int.MaxValue
            ? vector.Slice(segment.Start, (int)segment.Length)
            : throw GameErrors.TooLongForASpan(segment.Name, segment.Length);
    }

    private int Known(int player)
    {
        ThrowIfDisposed();
        return (uint)player < (uint)Players.Count ? player : throw GameErrors.NoSuchPlayer(player, Players);
    }
}
