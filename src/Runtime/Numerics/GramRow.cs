using System;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// The products of a window's column in the making, and of a right side, with all columns that the window is going to have. The
/// kernel that writes both adds them up behind each strip, while that is in the nearest cache.
/// </summary>
public readonly unsafe struct GramRow<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Multiplication<T> _work;

    internal GramRow(Multiplication<T> work) => _work = work;

    /// <summary>How many numbers it needs room for while it adds up a piece: for each pair of columns, if there is a whole row.</summary>
    public int RoomFor(in Piece piece) =>
        Multiplication<T>.RowsOf(piece) == 0 ? 0 : (_work.Count + 1) / 2 * 2 * TwoByTwo.SumsAColumn;

    /// <summary>Begins a piece.</summary>
    public Span<double> Begin(Span<double> sums)
    {
        sums.Clear();
        return sums;
    }

    /// <summary>Adds the products over a strip, which has been written.</summary>
    public void Add(in Piece strip, Span<double> sums)
    {
        if (sums.Length == 0)
        {
            return;
        }

        if (_work.AreDifferences)
        {
            Add<DifferenceColumn>(strip, sums);
        }
        else
        {
            Add<PlainColumn>(strip, sums);
        }
    }

    /// <summary>Keeps what a piece came to.</summary>
    public void Keep(in Piece piece, Span<double> sums)
    {
        _work.Clear(piece);
        if (_work.AreDifferences)
        {
            Keep<DifferenceColumn>(piece, sums);
        }
        else
        {
            Keep<PlainColumn>(piece, sums);
        }
    }

    private void Add<TKind>(in Piece strip, Span<double> sums)
        where TKind : struct, IColumnKind
    {
        fixed (double* all = sums)
        {
            for (var i = 0; i < _work.Count; i += 2)
            {
                _work.AddRows<TKind, TKind>(strip, i, all + i * TwoByTwo.SumsAColumn);
            }
        }
    }

    private void Keep<TKind>(in Piece piece, Span<double> sums)
        where TKind : struct, IColumnKind
    {
        fixed (double* all = sums)
        {
            for (var i = 0; i < _work.Count; i += 2)
            {
                _work.Keep<TKind, TKind>(piece, i, all + i * TwoByTwo.SumsAColumn);
            }
        }
    }
}
