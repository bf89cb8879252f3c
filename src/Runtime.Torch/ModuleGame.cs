using System;
using System.Collections.Generic;
using System.Numerics;
using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// A game whose players are modules. Their parameters lie in one flat tensor, which is the joint vector, and their
/// gradients in another; the modules themselves stay the user's, and are called as ever.
/// </summary>
public abstract class ModuleGame<T, TBatch> : Game<T, TBatch>, ITakesLosses
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FlatTensors<T> _flat;
    private readonly Mending _mending;
    private readonly BackwardPasses<T> _passes;
    private readonly LossTensors _losses;
    private readonly Play<TBatch> _play;
    private readonly Func<TBatch>? _draw;
    private readonly DrawnTensors _drawn = new();

    private protected ModuleGame(IReadOnlyList<Player> players, Play<TBatch> play, Func<TBatch>? draw)
        : this(FlatTensors<T>.Of(players), play, draw)
    {
    }

    private ModuleGame(FlatTensors<T> flat, Play<TBatch> play, Func<TBatch>? draw)
        : base(flat.Layout, flat.Points, flat.Gradients)
    {
        _flat = flat;
        _mending = new Mending(flat.Layout, flat.Tensors);
        _passes = new BackwardPasses<T>(flat, _mending);
        _losses = new LossTensors(flat.Layout);
        _play = play;
        _draw = draw;
    }

    /// <summary>
    /// How many more evaluations are looked at closely: graphs that are older than the parameters, gradients of players
    /// who were not asked, parameters that were replaced. At first 10; each costs about two more passes over the gradients.
    /// </summary>
    public long CloseLooks
    {
        get => _passes.CloseLooks;
        set => _passes.CloseLooks = value;
    }

    /// <summary>Where it is reported, once each, what was found broken and was mended; at first the error output.</summary>
    public Action<string> Report
    {
        get => _mending.Report;
        set => _mending.Report = value;
    }

    void ITakesLosses.Take(in Request request, Players players, Tensor loss)
    {
        if (request.Kind != RequestKind.Evaluate)
        {
            throw TorchErrors.NothingAsked(request);
        }

        var running = request.Fields & players;
        SetLosses(players, loss);
        if (!running.IsEmpty)
        {
            _passes.Run(running, loss, keepGraph: !_passes.Unanswered.Without(running).IsEmpty);
        }
    }

    protected override void OnRead() => _flat.TakeEdits();

    protected override void OnMoved() => _passes.Pause();

    protected override void OnAsked(in Request request) => _passes.Open(request);

    protected override void OnAnswered(in Request request) => _passes.Close(request);

    protected override void Evaluate(Players fields, Players losses)
    {
        using var scope = NewDisposeScope();
        _passes.Restart();
        _losses.Clear();
        try
        {
            _play(new Evaluation(_losses, fields | losses), Batch);
            SetLosses();
            RunBackward(fields);
        }
        finally
        {
            _losses.Clear();
        }
    }

    protected override TBatch DrawBatch() => _draw is null ? base.DrawBatch() : _drawn.Draw(_draw);

    protected override void Release()
    {
        _drawn.Dispose();
        _passes.Dispose();
        _flat.Dispose();
    }

    private void SetLosses()
    {
        for (var player = 0; player < Players.Count; player++)
        {
            if (_losses.Given(player) is { } loss)
            {
                SetLoss(player, TensorMemory.NumberIn(loss));
            }
        }
    }

    private void SetLosses(Players players, Tensor loss)
    {
        foreach (var player in players)
        {
            TorchErrors.CheckLoss(loss, Players[player].Name);
            SetLoss(player, TensorMemory.NumberIn(loss));
        }
    }

    /// <summary>Players who share a loss share its pass, and passes may share a graph: all but the last keep it.</summary>
    private void RunBackward(Players fields)
    {
        for (var left = fields; !left.IsEmpty;)
        {
            var sharing = _losses.WithLossOfFirst(left);
            left = left.Without(sharing);
            _passes.Run(sharing, _losses.Wanted(sharing.First), keepGraph: !left.IsEmpty);
        }
    }
}
