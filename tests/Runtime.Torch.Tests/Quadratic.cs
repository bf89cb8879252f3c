using System;
using System.Linq;
using Mmx.Torch;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>
/// A game of two players, of two tensors each, where each loss reaches both: written with tensors, and by hand.
/// x lowers 0.15 |x|² + Σ a x y, y raises Σ b x y − 0.1 |y|², on a batch s that scales a.
/// </summary>
internal sealed class Quadratic : IDisposable
{
    private const int First = 5;
    private const int Second = 6;
    private static readonly double[] _a = [.. Enumerable.Range(0, First + Second).Select(i => 1 + 0.1 * Math.Cos(i))];
    private static readonly double[] _b = [.. Enumerable.Range(0, First + Second).Select(i => 0.9 + 0.2 * Math.Sin(i))];
    private readonly Weights[] _x = [Weights.Of(0, First), Weights.Of(First, 2, Second / 2)];
    private readonly Weights[] _y = [Weights.Of(3, First), Weights.Of(3 + First, 2, Second / 2)];
    private readonly Tensor _coupling = tensor(_a);
    private readonly Tensor _answer = tensor(_b);
    private int _draws;
    private int _drawsByHand;
    private double _sample;

    public Quadratic()
    {
        ByAutograd = new DoubleGame<double>([Player.Min("x", _x), Player.Max("y", _y)], Play, Draw) { CloseLooks = long.MaxValue };
        ByHand = new Games.SpanGame<double>(
            [Games.Player.Min("x", ("0", First), ("1", Second)), Games.Player.Max("y", ("0", First), ("1", Second))],
            Differentiate,
            () => _sample = Sample(_drawsByHand++));
        for (var player = 0; player < 2; player++)
        {
            for (var tensor = 0; tensor < 2; tensor++)
            {
                ByAutograd.Point(player, tensor).CopyTo(ByHand.Point(player, tensor));
            }
        }
    }

    public DoubleGame<double> ByAutograd { get; }

    public Games.SpanGame<double> ByHand { get; }

    public Weights[] X => _x;

    public Weights[] Y => _y;

    /// <summary>Something that happens while losses are computed.</summary>
    public Action? WhilePlayed { get; set; }

    /// <summary>Something that looks at what is asked.</summary>
    public Action<Evaluation>? WhilePlayedAt { get; set; }

    /// <summary>The sample that <see cref="DrawIf"/> drew last.</summary>
    public double SampleAtHand { get; private set; }

    public double Draw() => Sample(_draws++);

    /// <summary>So many samples have been drawn, and the last is at hand.</summary>
    public void Resume(long samples)
    {
        _draws = (int)samples;
        ByAutograd.Batch = Sample(_draws - 1);
    }

    public void DrawIf(bool wanted) => SampleAtHand = wanted ? Draw() : SampleAtHand;

    /// <summary>The loss of x (0) or y (1).</summary>
    public Tensor Loss(int player, double sample)
    {
        var (x, y) = (Joined(_x), Joined(_y));
        return player == 0
            ? x.square().sum().mul(0.15).add(x.mul(y).mul(_coupling).sum().mul(sample))
            : x.mul(y).mul(_answer).sum().sub(y.square().sum().mul(0.1));
    }

    public double Distance()
    {
        var greatest = 0.0;
        for (var player = 0; player < 2; player++)
        {
            for (var tensor = 0; tensor < 2; tensor++)
            {
                var ours = ByAutograd.Point(player, tensor);
                var theirs = ByHand.Point(player, tensor);
                for (var i = 0; i < ours.Length; i++)
                {
                    greatest = Math.Max(greatest, Math.Abs(ours[i] - theirs[i]));
                }
            }
        }

        return greatest;
    }

    public void Dispose()
    {
        ByAutograd.Dispose();
        ByHand.Dispose();
    }

    private static double Sample(int draw) => 1 + 0.1 * Math.Cos(draw);

    private static Tensor Joined(Weights[] weights) => cat([.. weights.Select(part => part.Weight.view(-1))], 0);

    private void Play(Evaluation at, double sample)
    {
        WhilePlayed?.Invoke();
        WhilePlayedAt?.Invoke(at);
        at["x"] = Loss(0, sample);
        at["y"] = Loss(1, sample);
    }

    private void Differentiate(in Games.Evaluation<double> at)
    {
        at.Loss(0) = 0;
        at.Loss(1) = 0;
        for (var tensor = 0; tensor < 2; tensor++)
        {
            var x = at.Point(0, tensor);
            var y = at.Point(1, tensor);
            var start = tensor * First;
            for (var i = 0; i < x.Length; i++)
            {
                var (a, b) = (_sample * _a[start + i], _b[start + i]);
                at.Loss(0) += 0.15 * x[i] * x[i] + a * x[i] * y[i];
                at.Loss(1) += b * x[i] * y[i] - 0.1 * y[i] * y[i];
                at.Gradient(0, tensor)[i] = 0.3 * x[i] + a * y[i];
                at.Gradient(1, tensor)[i] = b * x[i] - 0.2 * y[i];
            }
        }
    }
}
