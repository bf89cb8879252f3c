using System;
using Mmx.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Games = Mmx.Games;

namespace Benchmarks.Update;

/// <summary>Six layers, which one player moves, and their backward pass.</summary>
internal sealed class Network : IDisposable
{
    private const int BatchSize = 64;
    private readonly Sequential _layers;
    private readonly Tensor _batch;
    private readonly Game<Tensor> _game;

    public Network(long width)
    {
        Linear Layer() => Linear(width, width);
        _layers = Sequential(
            Layer(), Tanh(), Layer(), Tanh(), Layer(), Tanh(), Layer(), Tanh(), Layer(), Tanh(), Layer());
        _batch = randn(BatchSize, width);
        _game = new Game<Tensor>([Player.Min("x", _layers)], batch => _layers.call(batch).square().mean(), () => _batch)
        {
            CloseLooks = 0,
        };
    }

    public Games.Game<float> Game => _game;

    public void Dispose()
    {
        _game.Dispose();
        _batch.Dispose();
        _layers.Dispose();
    }
}
