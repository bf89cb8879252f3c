using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private const int Most = Multiplication<T>.MostVectors;
    private const int ColumnsAPass = 3;

    // Their sums, 15 KB, stay in the nearest cache beside a strip.
    private const int ColumnsInStrips = 10 * TwoByThree.Columns;
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
    public void With(Column<T> column) => Launch(new Job(Work(column, default), 1));

    /// <summary>Multiplies them with a column and with a vector.</summary>
    public void With(Column<T> first, Buffer<T> second) => Launch(new Job(Work(first, second), 2));

    /// <summary>Makes a vector what is left of another without a combination, and multiplies them with it.</summary>
    public void WithRest(Buffer<T> of, in Combination<T> without, Buffer<T> rest) =>
        Launch(new Job(Work(rest, default), 1) { TakesAway = true, Of = of, Without = without });

    /// <summary>
    /// What another kernel multiplies them by, beside what it does: the first of them, and a vector. It is over when
    /// <see cref="Join"/> is called.
    /// </summary>
    public Multiplication<T> Beside(Buffer<T> second) => Work(_count == 0 ? default : ColumnAt(0), second);

    /// <summary>Adds up what the pieces came to.</summary>
    public void Join()
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

    /// <summary>The products of a group: with the first vector (0), or with the second (1), in the order of adding.</summary>
    public ReadOnlySpan<double> Of(int which, int group) =>
        _sums.AsSpan((group * Most + which) * _capacity, _count);

    private Column<T> ColumnAt(int index)
    {
        var (vector, older) = (Buffer<T>.At(_vectors[index]), Buffer<T>.At(_olders[index]));
        return _areDifferences ? Column<T>.Difference(vector, older) : vector;
    }

    // The lists are pinned where they are.
    private Multiplication<T> Work(Column<T> first, Buffer<T> second) => new()
    {
        Many = (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_vectors, 0),
        Olders = (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_olders, 0),
        Count = _count,
        AreDifferences = _areDifferences,
        First = first,
        Second = second,
        Partials = (double*)_partials.Address,
        Capacity = _capacity,
    };

    private void Launch(Job job)
    {
        switch (job.Work.First.IsDifference, _areDifferences)
        {
            case (false, false):
                Crew.Launch(new Products<PlainColumn, PlainColumn> { Job = job }, _pieces);
                break;
            case (false, true):
                Crew.Launch(new Products<PlainColumn, DifferenceColumn> { Job = job }, _pieces);
                break;
            case (true, false):
                Crew.Launch(new Products<DifferenceColumn, PlainColumn> { Job = job }, _pieces);
                break;
            case (true, true):
                Crew.Launch(new Products<DifferenceColumn, DifferenceColumn> { Job = job }, _pieces);
                break;
        }

        Join();
    }

    /// <summary>What is multiplied, by one vector or two, and what is taken away from the first before.</summary>
    private struct Job(Multiplication<T> work, int vectors)
    {
        public Multiplication<T> Work = work;
        public int Vectors = vectors;
        public bool TakesAway;
        public Buffer<T> Of;
        public Combination<T> Without;
    }

    private struct Products<TFirst, TMany> : IKernel
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        public Job Job;

        public readonly void Over(in Piece piece)
        {
            Job.Work.Clear(piece);
            if (Job.TakesAway)
            {
                TakeAway(piece);
            }

            if (Job.Vectors == 1)
            {
                for (var i = 0; i < Job.Work.Count; i += ColumnsAPass)
                {
                    Multiply(piece, i);
                }
            }
            else
            {
                MultiplyByTwo(piece);
            }
        }

        private readonly void TakeAway(in Piece piece)
        {
            var strips = new Strips(piece, Job.Without.AreMany);
            var without = Job.Without.On(strips, stackalloc double[Job.Without.RoomFor(strips)]);
            foreach (var strip in strips)
            {
                without.Fill(strip);
                TakeAway(strip, without);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void TakeAway(Strip strip, in Combined<T> without)
        {
            var rest = Job.Work.First.Vector;
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                rest[i] = without.Rest(Job.Of, i);
            }
        }

        private readonly void MultiplyByTwo(in Piece piece)
        {
            var room = stackalloc double[ProductSums<T>.RoomFor(piece, Math.Min(Job.Work.Count, ColumnsInStrips))];
            for (var i = 0; i < Job.Work.Count; i += ColumnsInStrips)
            {
                MultiplyInStrips(piece, i, Math.Min(i + ColumnsInStrips, Job.Work.Count), room);
            }
        }

        private readonly void MultiplyInStrips(in Piece piece, int first, int end, double* room)
        {
            var length = ProductSums<T>.RoomFor(piece, end - first);
            var strips = new Strips(piece, ProductSums<T>.AreMany(end - first));
            var sums = new ProductSums<T>(in Job.Work, in strips, first, end, new Span<double>(room, length));
            foreach (var strip in strips)
            {
                sums.Add<TFirst, TMany>(strip);
            }

            sums.Keep<TFirst, TMany>();
        }

        // Of the last pass a column may stand in for others that are not there.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void Multiply(in Piece piece, int first)
        {
            var (second, third) = (Math.Min(first + 1, Job.Work.Count - 1), Math.Min(first + 2, Job.Work.Count - 1));
            var (a, b, c) = (Job.Work.Vector(first), Job.Work.Vector(second), Job.Work.Vector(third));
            var (olderA, olderB, olderC) = (Job.Work.Older(first), Job.Work.Older(second), Job.Work.Older(third));
            var (vector, older) = (Job.Work.First.Vector, Job.Work.First.Older);
            DotSum<T> byA = default, byB = default, byC = default;
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                var x = TFirst.Lanes(vector, older, i);
                byA.Add(x, TMany.Lanes(a, olderA, i), piece.End - i);
                byB.Add(x, TMany.Lanes(b, olderB, i), piece.End - i);
                byC.Add(x, TMany.Lanes(c, olderC, i), piece.End - i);
            }

            Job.Work.Keep(piece, first, byA.Result);
            if (second > first)
            {
                Job.Work.Keep(piece, second, byB.Result);
            }

            if (third > second)
            {
                Job.Work.Keep(piece, third, byC.Result);
            }
        }
    }
}
