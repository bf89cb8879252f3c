using System;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    public readonly Buffer<T> Vector(int index) => Buffer<T>.At(Many[index]);

    public readonly Buffer<T> Older(int index) => Buffer<T>.At(Olders[index]);

    /// <summary>A piece's products are 0.</summary>
    public readonly void Clear(in Piece piece) => new Span<double>(PartialsOf(piece), MostVectors * Capacity).Clear();

    /// <summary>A product of a part of a piece more.</summary>
    public readonly void Keep(in Piece piece, int index, double product) => PartialsOf(piece)[index] += product;

    /// <summary>Adds the products of two columns with both vectors, over whole rows, to sums for two.</summary>
    public readonly void AddRows<TFirst, TMany>(in Piece strip, int first, double* sums)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind => TwoByTwo.AddRows<T, TFirst, TMany>(
            At(strip.Start, first), RowsOf(strip), sums, sums + TwoByTwo.SumsAColumn);

    /// <summary>Keeps the products of two columns: what they came to over whole rows, and what is left of the piece.</summary>
    public readonly void Keep<TFirst, TMany>(in Piece piece, int first, double* sums)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        var rows = RowsOf(piece);
        if (rows > 0)
        {
            Keep(piece, first, TwoByTwo.Results(sums));
        }

        if (rows > 0 && first + 1 < Count)
        {
            Keep(piece, first + 1, TwoByTwo.Results(sums + TwoByTwo.SumsAColumn));
        }

        if (piece.Start + rows < piece.End)
        {
            MultiplyRest<TFirst, TMany>(piece with { Start = piece.Start + rows }, first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void MultiplyRest<TFirst, TMany>(in Piece rest, int first)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        var second = Beside(first);
        var (a, b, olderA, olderB) = (Vector(first), Vector(second), Older(first), Older(second));
        DotSum<T> xByA = default, xByB = default, yByA = default, yByB = default;
        for (var i = rest.Start; i < rest.End; i += Lanes.Count<T>())
        {
            var (x, y) = (TFirst.Lanes(First.Vector, First.Older, i), Second[i]);
            var (atA, atB) = (TMany.Lanes(a, olderA, i), TMany.Lanes(b, olderB, i));
            xByA.Add(x, atA, rest.End - i);
            xByB.Add(x, atB, rest.End - i);
            yByA.Add(y, atA, rest.End - i);
            yByB.Add(y, atB, rest.End - i);
        }

        Keep(rest, first, (xByA.Result, yByA.Result));
        if (second > first)
        {
            Keep(rest, second, (xByB.Result, yByB.Result));
        }
    }

    private readonly void Keep(in Piece piece, int index, (double First, double Second) products)
    {
        Keep(piece, index, products.First);
        Keep(piece, Capacity + index, products.Second);
    }

    private readonly double* PartialsOf(in Piece piece) => Partials + (long)piece.Index * MostVectors * Capacity;

    // The last column stands in for another that is not there.
    private readonly int Beside(int first) => Math.Min(first + 1, Count - 1);

    private readonly Addresses<T> At(long start, int first) => new()
    {
        First = At(First.Vector, start),
        FirstOlder = At(First.Older, start),
        Second = At(Second, start),
        A = At(Vector(first), start),
        OlderA = At(Older(first), start),
        B = At(Vector(Beside(first)), start),
        OlderB = At(Older(Beside(first)), start),
    };

    private static T* At(Buffer<T> vector, long start) => (T*)vector.AddressOf(start);
}
