using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>A game whose players are modules of double.</summary>
public sealed class DoubleGame<TBatch> : ModuleGame<double, TBatch>
{
    /// <summary>A game that says a loss for each player, on batches that are fed, or that come from a source.</summary>
    public DoubleGame(IReadOnlyList<Player> players, Play<TBatch> play, Func<TBatch>? draw = null)
        : base(players, play, draw)
    {
    }

    /// <summary>A game of one loss that all players share.</summary>
    public DoubleGame(IReadOnlyList<Player> players, Func<TBatch, Tensor> loss, Func<TBatch>? draw = null)
        : base(players, (at, batch) => at.Shared = loss(batch), draw)
    {
    }
}
