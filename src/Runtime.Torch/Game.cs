using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>A game whose players are modules of float.</summary>
public sealed class Game<TBatch> : ModuleGame<float, TBatch>
{
    /// <summary>A game that says a loss for each player, on batches that are fed, or that come from a source.</summary>
    public Game(IReadOnlyList<Player> players, Play<TBatch> play, Func<TBatch>? draw = null)
        : base(players, play, draw)
    {
    }

    /// <summary>A game of one loss that all players share.</summary>
    public Game(IReadOnlyList<Player> players, Func<TBatch, Tensor> loss, Func<TBatch>? draw = null)
        : base(players, (at, batch) => at.Shared = loss(batch), draw)
    {
    }
}
