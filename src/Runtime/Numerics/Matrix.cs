using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>A matrix of doubles, row after row, that vectors are multiplied with.</summary>
public sealed class Matrix
{
    private readonly double[] _elements;
    private readonly int _rows;
    private readonly int _columns;

    public Matrix(long rows, long columns)
        : this(rows, columns, staysInPlace: false)
    {
    }

    internal Matrix(long rows, long columns, bool staysInPlace)
    {
        if (rows < 0 || columns < 0 || (columns > 0 && rows > Array.MaxLength / columns))
        {
            throw new ArgumentException($"There are no matrices of {rows} by {columns}.");
        }

        (_rows, _columns) = ((int)rows, (int)columns);
        _elements = GC.AllocateArray<double>(_rows * _columns, staysInPlace);
    }

    public long Rows => _rows;

    public long Columns => _columns;

    /// <summary>All elements, row after row.</summary>
    public Span<double> Elements => _elements;

    public double this[long row, long column]
    {
        get => _elements[PlaceOf(row, column)];
        set => _elements[PlaceOf(row, column)] = value;
    }

    /// <summary>Puts A·x into its place, which is another than x's.</summary>
    public void Times(ReadOnlySpan<double> x, Span<double> into)
    {
        for (var row = 0; row < _rows; row++)
        {
            into[row] = Arrays.Dot(RowAt(row), x);
        }
    }

    /// <summary>Puts Aᵀ·x into its place, which is another than x's.</summary>
    public void TransposedTimes(ReadOnlySpan<double> x, Span<double> into)
    {
        into.Clear();
        for (var row = 0; row < _rows; row++)
        {
            Add(RowAt(row), x[row], into);
        }
    }

    /// <summary>The same numbers, for one who saves them; of a matrix that stays in its place.</summary>
    internal PlayerNumbers AsNumbers() =>
        PlayerNumbers.At(Marshal.UnsafeAddrOfPinnedArrayElement(_elements, 0), _elements.Length);

    private ReadOnlySpan<double> RowAt(int row) => _elements.AsSpan(row * _columns, _columns);

    private static void Add(ReadOnlySpan<double> row, double factor, Span<double> into)
    {
        var lanes = Vector512<double>.Count;
        var i = 0;
        for (; i <= row.Length - lanes; i += lanes)
        {
            var sum = Vector512.Create<double>(into.Slice(i, lanes)) + factor * Vector512.Create(row.Slice(i, lanes));
            sum.CopyTo(into[i..]);
        }

        for (; i < row.Length; i++)
        {
            into[i] += factor * row[i];
        }
    }

    private long PlaceOf(long row, long column) => (ulong)row < (ulong)_rows && (ulong)column < (ulong)_columns
        ? row * _columns + column
        : throw new ArgumentException(
            $"A matrix of {_rows} by {_columns}, counted from 0, was asked for its element [{row}, {column}].");
}
