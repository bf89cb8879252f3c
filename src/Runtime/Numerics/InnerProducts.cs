using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// The inner products of one or two vectors with many columns, in one pass over these: a few of them at a time, a partial sum
/// a piece, and the pieces' added up in order, so that the number of threads changes no bit.
/// </summary>
internal sealed unsafe class InnerProducts<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 2;
    private const int ColumnsAPass = 3;
    private readonly Pieces _pieces;
    private readonly Groups _groups;
    private readonly int _capacity;
    private readonly Buffer<T> _zero;
    private readonly nint[] _vectors;
    private readonly nint[] _olders;
    private readonly NumberList _partials;
    private readonly double[] _sums;
    private int _count;
    private bool _areDifferences;

    /// <summary>Over a window's elements, for so many columns at most.</summary>
    public InnerProducts(Window<T> window, Groups groups, int capacity)
    {
        _pieces = window.Pieces;
        _groups = groups;
        _capacity = capacity;
        _zero = window.Zero;
        _vectors = GC.AllocateArray<nint>(capacity, pinned: true);
        _olders = GC.AllocateArray<nint>(capacity, pinned: true);
        _partials = new NumberList(window.Layout.AllPieces.Count * Most * capacity);
        _sums = new double[groups.Count * Most * capacity];
    }

    /// <summary>Forgets the columns that were added.</summary>
    public void Begin() => (_count, _areDifferences) = (0, false);

    /// <summary>One more of the many. Where others are differences, a vector is what it has more than zero.</summary>
    public void Add(Column<T> column)
    {
        _vectors[_count] = column.Vector.AddressOf(0);
        _olders[_count] = (column.IsDifference ? column.Older : _zero).AddressOf(0);
        _areDifferences |= column.IsDifference;
        _count++;
    }

    /// <summary>Many more, the newest first.</summary>
    public void Add(Columns<T> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            Add(columns[i]);
        }
    }

    /// <summary>Multiplies them with a column.</summary>
    public void With(Column<T> column) => Launch(new Work { First = column, Vectors = 1 });

    /// <summary>Multiplies them with a column and with a vector.</summary>
    public void With(Column<T> first, Buffer<T> second) => Launch(new Work { First = first, Second = second, Vectors = 2 });

    /// <summary>Makes a vector what is left of another without a combination, and multiplies them with it.</summary>
    public void WithRest(Buffer<T> of, in Combination<T> without, Buffer<T> rest) =>
        Launch(new Work { First = rest, Vectors = 1, TakesAway = true, Of = of, Without = without });

    /// <summary>The products of a group: with the first vector (0), or with the second (1), in the order of adding.</summary>
    public ReadOnlySpan<double> Of(int which, int group) =>
        _sums.AsSpan((group * Most + which) * _capacity, _count);

    private void Launch(Work work)
    {
        switch (work.First.IsDifference, _areDifferences)
        {
            case (false, false):
                Launch<PlainColumn, PlainColumn>(work);
                break;
            case (false, true):
                Launch<PlainColumn, DifferenceColumn>(work);
                break;
            case (true, false):
                Launch<DifferenceColumn, PlainColumn>(work);
                break;
            case (true, true):
                Launch<DifferenceColumn, DifferenceColumn>(work);
                break;
        }

        Join();
    }

    private void Launch<TFirst, TMany>(Work work)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        fixed (nint* many = _vectors, olders = _olders)
        {
            work.Many = many;
            work.Olders = olders;
            work.Count = _count;
            work.Partials = (double*)_partials.Address;
            work.Capacity = _capacity;
            Crew.Launch(new Products<TFirst, TMany> { Work = work }, _pieces);
        }
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

    /// <summary>What is multiplied, and where to.</summary>
    private struct Work
    {
        public nint* Many;
        public nint* Olders;
        public int Count;
        public Column<T> First;
        public Buffer<T> Second;
        public int Vectors;
        public double* Partials;
        public int Capacity;
        public bool TakesAway;
        public Buffer<T> Of;
        public Combination<T> Without;
    }

    private struct Products<TFirst, TMany> : IKernel
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        public Work Work;

        public readonly void Over(in Piece piece)
        {
            var partials = Work.Partials + (long)piece.Index * Most * Work.Capacity;
            new Span<double>(partials, Most * Work.Capacity).Clear();
            if (Work.TakesAway)
            {
                TakeAway(piece);
            }

            if (Work.Vectors == 1)
            {
                for (var i = 0; i < Work.Count; i += ColumnsAPass)
                {
                    Multiply(piece, i, partials);
                }
            }
            else
            {
                var sums = stackalloc double[2 * TwoByTwo.SumsAColumn];
                for (var i = 0; i < Work.Count; i += 2)
                {
                    MultiplyTwoByTwo(piece, i, partials, sums);
                }
            }
        }

        private readonly void TakeAway(in Piece piece)
        {
            var without = new Strip<T>(stackalloc double[Strips.RoomFor(piece)]);
            foreach (var strip in new Strips(piece))
            {
                without.Fill(Work.Without, strip);
                TakeAway(strip, without);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void TakeAway(in Piece strip, in Strip<T> without)
        {
            var rest = Work.First.Vector;
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                rest[i] = without.Rest(Work.Of, i);
            }
        }

        // Of the last pass a column may stand in for others that are not there.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void Multiply(in Piece piece, int first, double* partials)
        {
            var (second, third) = (Math.Min(first + 1, Work.Count - 1), Math.Min(first + 2, Work.Count - 1));
            var (a, b, c) = (Vector(first), Vector(second), Vector(third));
            var (olderA, olderB, olderC) = (Older(first), Older(second), Older(third));
            var (vector, older) = (Work.First.Vector, Work.First.Older);
            DotSum<T> byA = default, byB = default, byC = default;
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                var x = TFirst.Lanes(vector, older, i);
                byA.Add(x, TMany.Lanes(a, olderA, i), piece.End - i);
                byB.Add(x, TMany.Lanes(b, olderB, i), piece.End - i);
                byC.Add(x, TMany.Lanes(c, olderC, i), piece.End - i);
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

        private readonly void MultiplyTwoByTwo(in Piece piece, int first, double* partials, double* sums)
        {
            var second = Math.Min(first + 1, Work.Count - 1);
            var rows = (piece.End - piece.Start) / WideSum.Row * WideSum.Row;
            new Span<double>(sums, 2 * TwoByTwo.SumsAColumn).Clear();
            TwoByTwo.AddRows<T, TFirst, TMany>(At(piece.Start, first, second), rows, sums, sums + TwoByTwo.SumsAColumn);
            Keep(TwoByTwo.Results(sums), first, partials);
            if (second > first)
            {
                Keep(TwoByTwo.Results(sums + TwoByTwo.SumsAColumn), second, partials);
            }

            if (piece.Start + rows < piece.End)
            {
                MultiplyRest(piece with { Start = piece.Start + rows }, first, second, partials);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void MultiplyRest(in Piece rest, int first, int second, double* partials)
        {
            var (a, b, olderA, olderB) = (Vector(first), Vector(second), Older(first), Older(second));
            DotSum<T> xByA = default, xByB = default, yByA = default, yByB = default;
            for (var i = rest.Start; i < rest.End; i += Lanes.Count<T>())
            {
                var (x, y) = (TFirst.Lanes(Work.First.Vector, Work.First.Older, i), Work.Second[i]);
                var (atA, atB) = (TMany.Lanes(a, olderA, i), TMany.Lanes(b, olderB, i));
                xByA.Add(x, atA, rest.End - i);
                xByB.Add(x, atB, rest.End - i);
                yByA.Add(y, atA, rest.End - i);
                yByB.Add(y, atB, rest.End - i);
            }

            Keep((xByA.Result, yByA.Result), first, partials);
            if (second > first)
            {
                Keep((xByB.Result, yByB.Result), second, partials);
            }
        }

        private readonly void Keep((double First, double Second) products, int index, double* partials)
        {
            partials[index] += products.First;
            partials[Work.Capacity + index] += products.Second;
        }

        private readonly Addresses<T> At(long start, int first, int second) => new()
        {
            First = At(Work.First.Vector, start),
            FirstOlder = At(Work.First.Older, start),
            Second = At(Work.Second, start),
            A = At(Vector(first), start),
            OlderA = At(Older(first), start),
            B = At(Vector(second), start),
            OlderB = At(Older(second), start),
        };

        private static T* At(Buffer<T> vector, long start) => (T*)vector.AddressOf(start);

        private readonly Buffer<T> Vector(int index) => Buffer<T>.At(Work.Many[index]);

        private readonly Buffer<T> Older(int index) => Buffer<T>.At(Work.Olders[index]);
    }
}
