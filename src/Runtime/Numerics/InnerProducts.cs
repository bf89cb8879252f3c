using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// The inner products of one or two vectors with many, in one pass over these: a
/// few of them at a time, a partial sum a piece, and the pieces' added up in order, so that the number of threads changes no bit.
/// </summary>
internal sealed unsafe class InnerProducts<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 2;
    private const int VectorsAPass = 3;
    private const int Ahead = 1024;
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
            if (TakesAway)
            {
                TakeAway(piece);
            }

            if (Vectors == 1)
            {
                for (var i = 0; i < Count; i += VectorsAPass)
                {
                    Multiply(piece, i, partials);
                }
            }
            else
            {
                for (var i = 0; i < Count; i += 2)
                {
                    MultiplyTwoByTwo(piece, i, partials);
                }
            }
        }

        private readonly void TakeAway(in Piece piece)
        {
            var without = new Strip<T>(stackalloc double[Strips.RoomFor(piece)]);
            foreach (var strip in new Strips(piece))
            {
                without.Fill(Without, strip);
                TakeAway(strip, without);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void TakeAway(in Piece strip, in Strip<T> without)
        {
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                First[i] = without.Rest(Of, i);
            }
        }

        // Of the last pass a vector may stand in for others that are not there.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void Multiply(in Piece piece, int first, double* partials)
        {
            var (second, third) = (Math.Min(first + 1, Count - 1), Math.Min(first + 2, Count - 1));
            var (a, b, c) = (Vector(first), Vector(second), Vector(third));
            DotSum<T> byA = default, byB = default, byC = default;
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                var x = First[i];
                byA.Add(x, a[i], piece.End - i);
                byB.Add(x, b[i], piece.End - i);
                byC.Add(x, c[i], piece.End - i);
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

        // Two of the many with both vectors: each number is widened once. The sums are sixteen variables, since the compiler
        // keeps those in registers, and parts of a struct in memory.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void MultiplyTwoByTwo(in Piece piece, int first, double* partials)
        {
            var second = Math.Min(first + 1, Count - 1);
            if (piece.End - piece.Start < WideSum.Row)
            {
                MultiplyRest(piece, first, second, partials);
                return;
            }

            T* x = At(First, piece), y = At(Second, piece), a = At(Vector(first), piece), b = At(Vector(second), piece);
            var rows = (piece.End - piece.Start) / WideSum.Row * WideSum.Row;
            Vector512<double> xa0 = default, xa1 = default, xa2 = default, xa3 = default;
            Vector512<double> xb0 = default, xb1 = default, xb2 = default, xb3 = default;
            Vector512<double> ya0 = default, ya1 = default, ya2 = default, ya3 = default;
            Vector512<double> yb0 = default, yb1 = default, yb2 = default, yb3 = default;
            for (var i = 0L; i < rows; i += WideSum.Row)
            {
                Foresee(a + i);
                Foresee(b + i);
                var (atX, atY, atA, atB) = (Lanes.Wide(x + i), Lanes.Wide(y + i), Lanes.Wide(a + i), Lanes.Wide(b + i));
                xa0 = Lanes.AddProduct<T>(xa0, atX, atA);
                xb0 = Lanes.AddProduct<T>(xb0, atX, atB);
                ya0 = Lanes.AddProduct<T>(ya0, atY, atA);
                yb0 = Lanes.AddProduct<T>(yb0, atY, atB);
                (atX, atY, atA, atB) =
                    (Lanes.Wide(x + i + 8), Lanes.Wide(y + i + 8), Lanes.Wide(a + i + 8), Lanes.Wide(b + i + 8));
                xa1 = Lanes.AddProduct<T>(xa1, atX, atA);
                xb1 = Lanes.AddProduct<T>(xb1, atX, atB);
                ya1 = Lanes.AddProduct<T>(ya1, atY, atA);
                yb1 = Lanes.AddProduct<T>(yb1, atY, atB);
                (atX, atY, atA, atB) =
                    (Lanes.Wide(x + i + 16), Lanes.Wide(y + i + 16), Lanes.Wide(a + i + 16), Lanes.Wide(b + i + 16));
                xa2 = Lanes.AddProduct<T>(xa2, atX, atA);
                xb2 = Lanes.AddProduct<T>(xb2, atX, atB);
                ya2 = Lanes.AddProduct<T>(ya2, atY, atA);
                yb2 = Lanes.AddProduct<T>(yb2, atY, atB);
                (atX, atY, atA, atB) =
                    (Lanes.Wide(x + i + 24), Lanes.Wide(y + i + 24), Lanes.Wide(a + i + 24), Lanes.Wide(b + i + 24));
                xa3 = Lanes.AddProduct<T>(xa3, atX, atA);
                xb3 = Lanes.AddProduct<T>(xb3, atX, atB);
                ya3 = Lanes.AddProduct<T>(ya3, atY, atA);
                yb3 = Lanes.AddProduct<T>(yb3, atY, atB);
            }

            partials[first] += WideSum.Fold((xa0 + xa1) + (xa2 + xa3));
            partials[Capacity + first] += WideSum.Fold((ya0 + ya1) + (ya2 + ya3));
            if (second > first)
            {
                partials[second] += WideSum.Fold((xb0 + xb1) + (xb2 + xb3));
                partials[Capacity + second] += WideSum.Fold((yb0 + yb1) + (yb2 + yb3));
            }

            if (piece.Start + rows < piece.End)
            {
                MultiplyRest(piece with { Start = piece.Start + rows }, first, second, partials);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void MultiplyRest(in Piece rest, int first, int second, double* partials)
        {
            var (a, b) = (Vector(first), Vector(second));
            DotSum<T> xByA = default, xByB = default, yByA = default, yByB = default;
            for (var i = rest.Start; i < rest.End; i += Lanes.Count<T>())
            {
                xByA.Add(First[i], a[i], rest.End - i);
                xByB.Add(First[i], b[i], rest.End - i);
                yByA.Add(Second[i], a[i], rest.End - i);
                yByB.Add(Second[i], b[i], rest.End - i);
            }

            partials[first] += xByA.Result;
            partials[Capacity + first] += yByA.Result;
            if (second > first)
            {
                partials[second] += xByB.Result;
                partials[Capacity + second] += yByB.Result;
            }
        }

        // The machine looks ahead by itself, but not far enough for memory.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Foresee(T* row)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch1(row + Ahead);
                Sse.Prefetch1((byte*)(row + Ahead) + Layout.Alignment);
            }
        }

        private static T* At(Buffer<T> vector, in Piece piece) => (T*)vector.AddressOf(piece.Start);

        private readonly Buffer<T> Vector(int index) => Buffer<T>.At(Many[index]);
    }
}
