using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>A game whose samples are batches, which a training loop feeds to it.</summary>
public abstract class Game<T, TBatch> : Game<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private StrongBox<TBatch>? _atHand;
    private TBatch? _fed;
    private bool _isFed;

    protected Game(IReadOnlyList<Player> players)
        : base(players)
    {
    }

    protected Game(Layout layout, Buffer<T> points, Buffer<T> gradients)
        : base(layout, points, gradients)
    {
    }

    /// <summary>
    /// The batch at hand: the sample that evaluations are on. A state that was saved within a step is without it: set it
    /// after loading one.
    /// </summary>
    public TBatch Batch
    {
        get => _atHand == null ? throw GameErrors.NothingDrawn() : _atHand.Value!;
        set => (_atHand ??= new StrongBox<TBatch>()).Value = value;
    }

    /// <summary>
    /// Answers the sample that the optimizer wants, or wants next, with the batch, and runs it until it wants
    /// another: a rule that draws once a step makes one step. Says false when a whole step went by and no sample was
    /// wanted, or the run has stopped; the optimizer is then at rest, and the batch was not used.
    /// </summary>
    public bool Feed(Optimizer<T> optimizer, TBatch batch)
    {
        if (optimizer.Game != this)
        {
            throw GameErrors.AnotherGame();
        }

        (_fed, _isFed) = (batch, true);
        try
        {
            return optimizer.RunOnOneSample();
        }
        finally
        {
            (_fed, _isFed) = (default, false);
        }
    }

    protected sealed override void DrawSample()
    {
        var batch = _isFed ? _fed! : DrawBatch();
        (_fed, _isFed) = (default, false);
        Batch = batch;
    }

    /// <summary>Where batches come from when nobody feeds them: nowhere, unless the game has a source.</summary>
    protected virtual TBatch DrawBatch() => throw GameErrors.NoBatch();
}
