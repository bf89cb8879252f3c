using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>
/// Room for a copy of all that a visitor is shown, handed out in the order in which it is shown what is copied.
/// </summary>
internal sealed class StateCopies<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena _arena;
    private readonly Buffer<T>[] _vectors;
    private readonly double[] _reals;
    private readonly long[] _wholes;
    private readonly bool[] _truths;
    private readonly PlayerNumbers[] _byPlayer;
    private readonly TensorNumbers[] _byTensor;
    private int _nextVector, _nextReal, _nextWhole, _nextTruth, _nextByPlayer, _nextByTensor;

    private StateCopies(Measuring measured)
    {
        _arena = new Arena(measured.Bytes);
        _reals = new double[measured.Reals];
        _wholes = new long[measured.Wholes];
        _truths = new bool[measured.Truths];
        _vectors = [.. measured.Vectors.ConvertAll(pieces => Buffer<T>.At(_arena.Take(BytesOf(pieces)), StartOf(pieces)))];
        _byPlayer = [.. measured.ByPlayer.ConvertAll(count => PlayerNumbers.At(_arena.Take(BytesOf(count)), count))];
        _byTensor = [.. measured.ByTensor.ConvertAll(count => TensorNumbers.At(_arena.Take(BytesOf(count)), count))];
    }

    public static StateCopies<T> For(Action<StateVisitor<T>> show)
    {
        var measured = new Measuring();
        show(measured);
        return new StateCopies<T>(measured);
    }

    /// <summary>What is handed out next is the first again.</summary>
    public void Rewind() =>
        (_nextVector, _nextReal, _nextWhole, _nextTruth, _nextByPlayer, _nextByTensor) = (0, 0, 0, 0, 0, 0);

    public Buffer<T> NextVector() => _vectors[_nextVector++];

    public ref double NextReal() => ref _reals[_nextReal++];

    public ref long NextWhole() => ref _wholes[_nextWhole++];

    public ref bool NextTruth() => ref _truths[_nextTruth++];

    public PlayerNumbers NextByPlayer() => _byPlayer[_nextByPlayer++];

    public TensorNumbers NextByTensor() => _byTensor[_nextByTensor++];

    public void Dispose() => _arena.Dispose();

    private static long StartOf(Pieces pieces) => pieces.Count == 0 ? 0 : pieces[0].Start;

    private static long BytesOf(Pieces pieces) =>
        pieces.Count == 0 ? 0 : Arena.RoundUp((pieces[pieces.Count - 1].End - pieces[0].Start) * Unsafe.SizeOf<T>());

    private static long BytesOf(int numbers) => Arena.RoundUp(sizeof(double) * (long)numbers);

    /// <summary>Counts what there is to be copied.</summary>
    private sealed class Measuring : StateVisitor<T>
    {
        public long Bytes { get; private set; }

        public List<Pieces> Vectors { get; } = [];

        public List<int> ByPlayer { get; } = [];

        public List<int> ByTensor { get; } = [];

        public int Reals { get; private set; }

        public int Wholes { get; private set; }

        public int Truths { get; private set; }

        public override void Vector(string name, Buffer<T> vector, Pieces pieces)
        {
            Vectors.Add(pieces);
            Bytes += BytesOf(pieces);
        }

        public override void Number(string name, ref double number) => Reals++;

        public override void Number(string name, ref long number) => Wholes++;

        public override void Number(string name, ref bool truth) => Truths++;

        public override void Numbers(string name, PlayerNumbers numbers)
        {
            ByPlayer.Add(numbers.Count);
            Bytes += BytesOf(numbers.Count);
        }

        public override void Numbers(string name, TensorNumbers numbers)
        {
            ByTensor.Add(numbers.Count);
            Bytes += BytesOf(numbers.Count);
        }
    }
}
