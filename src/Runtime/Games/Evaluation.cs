using System;
using System.Numerics;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>
/// What a game made of spans is handed: where its players stand, and where their gradients and losses go. The
/// gradient of a player is that of its own loss, unsigned, and zero on entry. A player that is not asked for may be
/// left out; what is written to its gradient all the same is thrown away.
/// </summary>
public readonly ref struct Evaluation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Game<T> _game;
    private readonly Players _fields;
    private readonly Players _losses;

    internal Evaluation(Game<T> game, Players fields, Players losses)
    {
        _game = game;
        _fields = fields;
        _losses = losses;
    }

    /// <summary>Whether the player's gradient is asked for.</summary>
    public bool Wants(int player) => _fields.Contains(player);

    /// <summary>Whether the player's gradient is asked for.</summary>
    public bool Wants(string player) => Wants(Layout.Find(player));

    /// <summary>Whether the player's loss is asked for.</summary>
    public bool WantsLoss(int player) => _losses.Contains(player);

    /// <summary>Whether the player's loss is asked for.</summary>
    public bool WantsLoss(string player) => WantsLoss(Layout.Find(player));

    public ReadOnlySpan<T> Point(int player) => _game.Point(player);

    public ReadOnlySpan<T> Point(string player) => _game.Point(player);

    public ReadOnlySpan<T> Point(int player, int tensor) => _game.Point(player, tensor);

    public ReadOnlySpan<T> Point(string player, string tensor) => _game.Point(player, tensor);

    public Span<T> Gradient(int player) => Gradient(Layout.Only(player));

    public Span<T> Gradient(string player) => Gradient(Layout.Only(Layout.Find(player)));

    public Span<T> Gradient(int player, int tensor) => Gradient(Layout.Find(player, tensor));

    public Span<T> Gradient(string player, string tensor) => Gradient(Layout.Find(Layout.Find(player), tensor));

    /// <summary>Where the player's loss goes.</summary>
    public ref double Loss(int player) => ref _game.LossOf(player);

    /// <summary>Where the player's loss goes.</summary>
    public ref double Loss(string player) => ref _game.LossOf(Layout.Find(player));

    private Layout Layout => _game.Layout;

    private Span<T> Gradient(Segment segment) =>
        _game.SpanOf(Wants(segment.Player) ? _game.Gradients : _game.SpareGradients, segment);
}
