using System;
using Mmx.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Mmx.Tests;

/// <summary>A GAN of two modules a player, with batch normalisation, that learns one Gaussian.</summary>
internal sealed class NormalisedGan : IDisposable
{
    public const double Mean = 2;
    public const double Deviation = 0.5;
    private const int NoiseSize = 4;
    private const int Width = 16;
    private const int BatchSize = 64;

    private readonly Sequential _body = Sequential(Linear(NoiseSize, Width), BatchNorm1d(Width), ReLU());
    private readonly Sequential _head = Sequential(Linear(Width, 1));
    private readonly Sequential _eyes = Sequential(Linear(1, Width), LeakyReLU(0.2));
    private readonly Sequential _mind = Sequential(Linear(Width, Width), LeakyReLU(0.2), Linear(Width, 1));

    public NormalisedGan() => Game = new Game<(Tensor Real, Tensor Noise)>(
        [Player.Min("generator", _body, _head), Player.Max("critic", _eyes, _mind)], Play, Draw);

    public Game<(Tensor Real, Tensor Noise)> Game { get; }

    public BatchNorm1d Normalisation => (BatchNorm1d)_body[1];

    /// <summary>The mean and the deviation of what the generator makes.</summary>
    public (double Mean, double Deviation) Measure(int count)
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        var points = _head.call(_body.call(randn(count, NoiseSize)));
        var mean = points.mean();
        return (mean.ToDouble(), Math.Sqrt(points.sub(mean).square().mean().ToDouble()));
    }

    public void Dispose()
    {
        Game.Dispose();
        Array.ForEach([_body, _head, _eyes, _mind], module => module.Dispose());
    }

    private static (Tensor Real, Tensor Noise) Draw() =>
        (randn(BatchSize, 1).mul(Deviation).add(Mean), randn(BatchSize, NoiseSize));

    private void Play(Evaluation at, (Tensor Real, Tensor Noise) batch)
    {
        var generated = Critic(_head.call(_body.call(batch.Noise)));
        at["generator"] = softplus(-generated).mean();
        at["critic"] = -softplus(-Critic(batch.Real)).mean() - softplus(generated).mean();
    }

    private Tensor Critic(Tensor points) => _mind.call(_eyes.call(points));
}
