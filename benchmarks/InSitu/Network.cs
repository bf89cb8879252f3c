using System;
using System.Linq;
using Mmx.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Games = Mmx.Games;

namespace Benchmarks.InSitu;

/// <summary>Two players, three layers each, of about so many parameters together; and the same players without networks.</summary>
internal sealed class Network : IDisposable
{
    private const int BatchSize = 64;
    private readonly Sequential _x;
    private readonly Sequential _y;

    public Network(long parameters)
    {
        Width = (long)Math.Sqrt(parameters / 6.0);
        _x = Layers();
        _y = Layers();
        Game = new Game<Tensor>([Player.Min("x", _x), Player.Max("y", _y)], Loss, () => randn(BatchSize, Width));
        Game.CloseLooks = 0;
        Bare = new Games.SpanGame<float>(
            [Games.Player.Min("x", Shapes(_x)), Games.Player.Max("y", Shapes(_y))],
            static (in Games.Evaluation<float> _) => { });
    }

    public long Width { get; }

    /// <summary>The game that is differentiated.</summary>
    public Game<Tensor> Game { get; }

    /// <summary>A game of as many parameters in as many tensors, whose evaluation does nothing.</summary>
    public Games.SpanGame<float> Bare { get; }

    public long Parameters => Game.Layout.Segments.Sum(segment => segment.Length);

    public void Dispose()
    {
        Game.Dispose();
        Bare.Dispose();
        _x.Dispose();
        _y.Dispose();
    }

    private Sequential Layers() => Sequential(
        Linear(Width, Width), Tanh(), Linear(Width, Width), Tanh(), Linear(Width, Width));

    private Tensor Loss(Tensor batch) => _y.call(_x.call(batch)).square().mean();

    private static (string, long)[] Shapes(Module module) =>
        [.. module.named_parameters().Select(entry => (entry.name, entry.parameter.NumberOfElements))];
}
