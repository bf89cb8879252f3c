using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>
/// An optimizer that only measures: the sum, the sum of squares, the extremes and two truths of the point of some
/// players.
/// </summary>
internal sealed class Measured<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Players _players;
    private readonly PlayerNumbers _byPlayer;
    private readonly TensorNumbers _byTensor;

    public Measured(Game<T> game, Players players)
        : base(game, MmxContract.V1, new string[game.Players.Count], new Demand(0, 1, 1, 6, []))
    {
        _players = players;
        Sum = Run.Reduction(players);
        Squares = Run.Reduction(players);
        Most = Run.Reduction(players);
        Least = Run.Reduction(players);
        AllPositive = Run.Reduction(players);
        AnyNegative = Run.Reduction(players);
        _byPlayer = Run.PlayerSlots();
        _byTensor = Run.TensorSlots();
    }

    public Reduction Sum { get; }

    public Reduction Squares { get; }

    public Reduction Most { get; }

    public Reduction Least { get; }

    public Reduction AllPositive { get; }

    public Reduction AnyNegative { get; }

    protected override Machine<T> Rule => throw new NotSupportedException();

    public void Measure() => Run.Launch(
        new MeasurePoint
        {
            Point = Run.Point,
            Sum = Sum,
            Squares = Squares,
            Most = Most,
            Least = Least,
            AllPositive = AllPositive,
            AnyNegative = AnyNegative,
        },
        Run.PiecesOf(_players));

    public double[] ByPlayer(Action<PlayerNumbers> join)
    {
        join(_byPlayer);
        return _byPlayer.Values.ToArray();
    }

    public double[] ByTensor(Action<TensorNumbers> join)
    {
        join(_byTensor);
        return _byTensor.Values.ToArray();
    }

    private struct MeasurePoint : IKernel
    {
        public Buffer<T> Point;
        public Reduction Sum, Squares, Most, Least, AllPositive, AnyNegative;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly void Over(in Piece piece)
        {
            var sum = new Sum<T>();
            var squares = new DotSum<T>();
            var most = new Most<T>();
            var least = new Least<T>();
            var allPositive = new AllOf<T>();
            var anyNegative = new AnyOf<T>();
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                var x = Point[i];
                sum.Add(x, piece.End - i);
                squares.Add(x, x, piece.End - i);
                most.Add(x, piece.End - i);
                least.Add(x, piece.End - i);
                allPositive.Add(Lanes.Greater(x, Vector512<T>.Zero), piece.End - i);
                anyNegative.Add(Lanes.Less(x, Vector512<T>.Zero), piece.End - i);
            }

            Sum[piece] = sum.Result;
            Squares[piece] = squares.Result;
            Most[piece] = most.Result;
            Least[piece] = least.Result;
            AllPositive[piece] = allPositive.Result;
            AnyNegative[piece] = anyNegative.Result;
        }
    }
}
