using System;
using Mmx.Games;
using Mmx.Memory;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>The losses that an evaluation has given so far, one a player; each is one number.</summary>
internal sealed class LossTensors(Layout layout)
{
    private readonly Tensor?[] _losses = new Tensor?[layout.Players.Count];

    public Tensor this[int player]
    {
        set
        {
            TorchErrors.CheckLoss(value, NameOf(player));
            _losses[player] = value;
        }
    }

    public int Find(string player) => layout.Find(player);

    public void SetAll(Tensor loss)
    {
        for (var player = 0; player < _losses.Length; player++)
        {
            this[player] = loss;
        }
    }

    public void Clear() => Array.Clear(_losses);

    public Tensor? Given(int player) => _losses[player];

    public Tensor Wanted(int player) => _losses[player] ?? throw TorchErrors.NoLoss(NameOf(player));

    /// <summary>Those among some players who have the loss of the first of them.</summary>
    public Players WithLossOfFirst(Players players)
    {
        var loss = Wanted(players.First);
        var sharing = Players.None;
        foreach (var player in players)
        {
            sharing |= ReferenceEquals(_losses[player], loss) ? Players.One(player) : Players.None;
        }

        return sharing;
    }

    private string NameOf(int player) => (uint)player < (uint)_losses.Length
        ? layout.Players[player].Name
        : throw TorchErrors.NoSuchPlayer(player, layout.Players);
}
