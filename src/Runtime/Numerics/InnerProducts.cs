using System;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// The inner products of one or two vectors with many, in one pass over these: each strip of three of them at a time, a
/// partial sum a piece, and the pieces' added up in order, so that the number of threads changes no bit.
/// </summary>
internal sealed unsafe class InnerProducts<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 2;
    private const int VectorsAPass = 3;
    private readonly Pieces _pieces;
    private readonly Groups _groups;
    private readonly int _capacity;
    private readonly nint[] _vectors;
    private readonly NumberList _partials;
    private readonly double[] _sums;
    private int _count;

    public InnerProducts(Layout layout, Pieces pieces, Groups groups, int capacity)
    {
        _pieces = pieces;
        _groups = groups;
        _capacity = capacity;
        _vectors = GC.AllocateArray<nint>(capacity, pinned: true);
        _partials = new NumberList(layout.AllPieces.Count * Most * capacity);
        _sums = new double[groups.Count * Most * capacity];
    }

    /// <summary>Forgets the vectors that were added.</summary>
    public void Begin() => _count = 0;

    /// <summary>One more of the many.</summary>
    public void Add(Buffer<T> vector) => _vectors[_count++] = vector.AddressOf(0);

    /// <summary>Multiplies them with a vector.</summary>
    public void With(Buffer<T> vector) => Launch(new Products { First = vector, Vectors = 1 });

    /// <summary>Multiplies them with two vectors.</summary>
    public void With(Buffer<T> first, Buffer<T> second) =>
        Launch(new Products { First = first, Second = second, Vectors = 2 });

    /// <summary>Makes a vector what is left of another without a combination, and multiplies them with it.</summary>
    public void WithRest(Buffer<T> of, in Combination<T> without, Buffer<T> rest) =>
        Launch(new Products { First = rest, Vectors = 1, TakesAway = true, Of = of, Without = without });

    /// <summary>The products of a group: with the first vector (0), or with the second (1), in the order of adding.</summary>
    public ReadOnlySpan<double> Of(int which, int group) =>
        _sums.AsSpan((group * Most + which) * _capacity, _count);

    private void Launch(Products products)
    {
        fixed (nint* many = _vectors)
        {
            products.Many = many;
            products.Count = _count;
            products.Partials = (double*)_partials.Address;
            products.Capacity = _capacity;
            Crew.Launch(products, _pieces);
        }

        Join();
    }

    private void Join()
    {
        Array.Clear(_sums);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var sums = _sums.AsSpan(_groups.Of(_pieces[i]) * Most * _capacity, Most * _capacity);
            var partials = _partials.From(_pieces[i].Index * Most * _capacity, Most * _capacity);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += partials[j];
            }
        }
    }

    private struct Products : IKernel
    {
        public nint* Many;
        public int Count;
        public Buffer<T> First;
        public Buffer<T> Second;
        public int Vectors;
        public double* Partials;
        public int Capacity;
        public bool TakesAway;
        public Buffer<T> Of;
        public Combination<T> Without;

        public readonly void Over(in Piece piece)
        {
            var partials = Partials + (long)piece.Index * Most * Capacity;
            new Span<double>(partials, Most * Capacity).Clear();
            var without = new Strip<T>(TakesAway ? stackalloc double[Strips.RoomFor(piece)] : []);
            foreach (var strip in new Strips(piece))
            {
                if (TakesAway)
                {
                    without.Fill(Without, strip);
                    TakeAway(strip, without);
                }

                for (var i = 0; i < Count; i += VectorsAPass)
                {
                    Multiply(strip, First, i, partials);
                    if (Vectors > 1)
                    {
                        Multiply(strip, Second, i, partials + Capacity);
                    }
                }
            }
        }

        private readonly void TakeAway(in Piece strip, in Strip<T> without)
        {
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                First[i] = without.Rest(Of, i);
            }
        }

        // Of the last pass a vector may stand in for others that are not there.
        private readonly void Multiply(in Piece strip, Buffer<T> with, int first, double* partials)
        {
            var (second, third) = (Math.Min(first + 1, Count - 1), Math.Min(first + 2, Count - 1));
            var (a, b, c) = (Vector(first), Vector(second), Vector(third));
            DotSum<T> byA = default, byB = default, byC = default;
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                var x = with[i];
                byA.Add(x, a[i], strip.End - i);
                byB.Add(x, b[i], strip.End - i);
                byC.Add(x, c[i], strip.End - i);
            }

            partials[first] += byA.Result;
            if (second > first)
            {
                partials[second] += byB.Result;
            }

            if (third > second)
            {
                partials[third] += byC.Result;
            }
        }

        private readonly Buffer<T> Vector(int index) => Buffer<T>.At(Many[index]);
    }
}
