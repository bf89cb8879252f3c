using System;
using System.Diagnostics;
using System.Threading;
using Mmx.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Examples.RingGan;

/// <summary>What both players are shown at once: real points, and the noise that the generator makes its points of.</summary>
internal readonly record struct Batch(Tensor Real, Tensor Noise);

/// <summary>A generator and a critic on the ring, the game between them, and its optimizer.</summary>
internal sealed class Training : IDisposable
{
    private const int NoiseSize = 8;
    private const int Width = 48;
    private const int BatchSize = 256;

    private readonly Sequential _generator;
    private readonly Sequential _critic;
    private readonly Game<Batch> _game;
    private readonly Mmx.Games.Optimizer<float> _optimizer;
    private readonly Draws _draws;
    private readonly Stopwatch _optimizing = new();
    private readonly Stopwatch _stepping = new();

    public Training(long seed) : this(seed, game => new Steady<float>(game))
    {
    }

    public Training(long seed, Func<Game<Batch>, Mmx.Games.Optimizer<float>> optimizer)
    {
        // So small a network is slower on two threads than on one.
        set_num_threads(1);
        _draws = new Draws(seed);
        (_generator, _critic) = Networks(seed);
        _game = new Game<Batch>([Player.Min("generator", _generator), Player.Max("critic", _critic)], Play, Draw);
        _optimizer = optimizer(_game);
    }

    // What weights begin with is libtorch's, which has one generator for all threads.
    private static readonly Lock Beginning = new();

    public long Evaluations => _optimizer.Evaluations;

    public double GeneratorLoss => _game.Loss("generator");

    public double CriticLoss => _game.Loss("critic");

    public TimeSpan Elapsed => _stepping.Elapsed;

    /// <summary>The part of the steps' time that was the optimizer's own.</summary>
    public double OptimizersShare => _optimizing.Elapsed / _stepping.Elapsed;

    /// <summary>One step of the whole rule. It is `_optimizer.Step()` written out, so that its time can be taken.</summary>
    public void Step()
    {
        _stepping.Start();
        do
        {
            if (_optimizer.Next.IsSample)
            {
                _game.Draw();
            }
            else if (!_optimizer.Next.IsRest)
            {
                _game.Evaluate(_optimizer.Next);
            }

            _optimizing.Start();
            _optimizer.Advance();
            _optimizing.Stop();
        }
        while (!_optimizer.Next.IsRest);
        _stepping.Stop();
    }

    /// <summary>Points of the generator, x and y of each in turn.</summary>
    public float[] Generate(int count)
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        return _generator.call(_draws.Normal(count, NoiseSize)).data<float>().ToArray();
    }

    /// <summary>Points of the ring, x and y of each in turn.</summary>
    public float[] DrawReal(int count)
    {
        using var points = Ring.Draw(count, _draws);
        return points.data<float>().ToArray();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _game.Dispose();
        _generator.Dispose();
        _critic.Dispose();
    }

    private static (Sequential Generator, Sequential Critic) Networks(long seed)
    {
        lock (Beginning)
        {
            manual_seed(seed);
            return (
                Sequential(Linear(NoiseSize, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, 2)),
                Sequential(Linear(2, Width), Tanh(), Linear(Width, Width), Tanh(), Linear(Width, 1)));
        }
    }

    private Batch Draw() => new(Ring.Draw(BatchSize, _draws), _draws.Normal(BatchSize, NoiseSize));

    /// <summary>The critic raises the log-likelihood of telling real from generated, the generator hides its own.</summary>
    private void Play(Evaluation at, Batch batch)
    {
        var generated = _critic.call(_generator.call(batch.Noise));
        at["generator"] = softplus(-generated).mean();
        if (at.Wants("critic"))
        {
            var real = _critic.call(batch.Real);
            at["critic"] = -softplus(-real).mean() - softplus(generated).mean();
        }
    }
}
