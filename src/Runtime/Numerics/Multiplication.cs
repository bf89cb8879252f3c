using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>Many columns that are multiplied with one column, or with that and a vector, piece by piece.</summary>
internal unsafe struct Multiplication<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public const int MostVectors = 2;
    public nint* Many;
    public nint* Olders;
    public int Count;
    public bool AreDifferences;
    public Column<T> First;
    public Buffer<T> Second;
    public double* Partials;
    public int Capacity;

    /// <summary>How many elements of a piece are in whole rows.</summary>
    public static long RowsOf(in Piece piece) => (piece.End - piece.Start) / WideSum.Row * WideSum.Row;

    /// <summary>Where the joint vector's first element would lie in the first column.</summary>
    public readonly T* X => (T*)First.Vector.AddressOf(0);

    /// <summary>The same in its older vector, where it is a difference.</summary>
    public readonly T* XOlder => (T*)First.Older.AddressOf(0);

    /// <summary>The same in the vector.</summary>
    public readonly T* Y => (T*)Second.AddressOf(0);

    public readonly Buffer<T> Vector(int index) => Buffer<T>.At(Many[index]);

    public readonly Buffer<T> Older(int index) => Buffer<T>.At(Olders[index]);

    /// <summary>A piece's products are 0.</summary>
    public readonly void Clear(in Piece piece) => new Span<double>(PartialsOf(piece), MostVectors * Capacity).Clear();

    /// <summary>A product of a part of a piece more.</summary>
    public readonly void Keep(in Piece piece, int index, double product) => PartialsOf(piece)[index] += product;

    /// <summary>Adds the products of some columns with both vectors, over a strip's whole rows, to so many sums each.</summary>
    public readonly void AddRows<TFirst, TMany, TForesight>(Strip strip, int first, int end, double* sums)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
        where TForesight : struct, IForesight
    {
        for (var i = first; i < end; i += TwoByThree.Columns)
        {
            var at = sums + (i - first) * TwoByThree.SumsAColumn;
            TwoByThree.AddRows<T, TFirst, TMany, TForesight>(in this, i, Or(i + 1), Or(i + 2), strip, at);
        }
    }

    /// <summary>Keeps what a piece's sums came to, and the products of what is left of it behind its whole rows.</summary>
    public readonly void Keep<TFirst, TMany>(in Piece piece, int first, int end, double* sums)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        for (var i = first; i < end; i++)
        {
            Keep<TFirst, TMany>(piece, i, sums + (i - first) * TwoByThree.SumsAColumn);
        }
    }

    private readonly void Keep<TFirst, TMany>(in Piece piece, int index, double* sums)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        var rows = RowsOf(piece);
        if (rows > 0)
        {
            Keep(piece, index, TwoByThree.Results(sums));
        }

        if (piece.Start + rows < piece.End)
        {
            MultiplyRest<TFirst, TMany>(piece with { Start = piece.Start + rows }, index);
        }
    }

    // Eight elements at a time: there are fewer than a row. What is behind a piece may be no number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void MultiplyRest<TFirst, TMany>(in Piece rest, int index)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        T* x = X, xOlder = XOlder, y = Y, column = (T*)Many[index], older = (T*)Olders[index];
        Vector512<double> byX = default, byY = default;
        for (var i = rest.Start; i < rest.End; i += Vector512<double>.Count)
        {
            var within = Lanes.First<double>(rest.End - i);
            var many = TMany.Wide(column + i, older + i) & within;
            byX = Lanes.AddProduct<T>(byX, TFirst.Wide(x + i, xOlder + i) & within, many);
            byY = Lanes.AddProduct<T>(byY, Lanes.Wide(y + i) & within, many);
        }

        Keep(rest, index, (WideSum.Fold(byX), WideSum.Fold(byY)));
    }

    private readonly void Keep(in Piece piece, int index, (double First, double Second) products)
    {
        Keep(piece, index, products.First);
        Keep(piece, Capacity + index, products.Second);
    }

    private readonly double* PartialsOf(in Piece piece) => Partials + (long)piece.Index * MostVectors * Capacity;

    // The last column stands in for another that is not there.
    private readonly int Or(int index) => Math.Min(index, Count - 1);
}
