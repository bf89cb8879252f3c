using System.Linq;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;

namespace Benchmarks.Update;

/// <summary>
/// One player, whose field is linear in its point, element by element: cheap to make, and the same for all.
/// </summary>
internal sealed class LinearGame : Game<float>
{
    private readonly Arena _memory;
    private readonly Buffer<float> _curvature;
    private long _evaluations;

    public LinearGame(Case what)
        : base([Player.Min("x", [.. what.Lengths.Select((length, i) => ($"{i}", length))])])
    {
        _memory = new Arena(Layout.Length * sizeof(float));
        _curvature = Buffer<float>.At(_memory.Take(Layout.Length * sizeof(float)));
        foreach (var tensor in Layout.Segments)
        {
            var curvatures = _curvature.Slice(tensor.Start, (int)tensor.Length);
            for (var i = 0L; i < curvatures.Length; i++)
            {
                curvatures[(int)i] = (1 + (i * 37 + tensor.Tensor * 11) % 1009) / 1009f;
            }
        }
    }

    protected override void Evaluate(Players fields, Players losses)
    {
        var pull = 0.5f + 0.01f * (_evaluations++ % 3);
        var pass = new Pass { Point = Points, Gradient = Gradients, Curvature = _curvature, Pull = pull };
        Crew.Launch(pass, Layout.PiecesOf(fields));
    }

    protected override void Release() => _memory.Dispose();

    private struct Pass : IKernel
    {
        public Buffer<float> Point;
        public Buffer<float> Gradient;
        public Buffer<float> Curvature;
        public float Pull;

        public readonly void Over(in Piece piece)
        {
            for (var i = piece.Start; i < piece.End; i += Vector512<float>.Count)
            {
                Gradient[i] = Curvature[i] * (Point[i] + Vector512<float>.One) - Vector512.Create(Pull);
            }
        }
    }
}
