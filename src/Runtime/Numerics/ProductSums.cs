using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>What two vectors' products with some columns come to on a piece, strip by strip.</summary>
public readonly unsafe ref struct ProductSums<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref readonly Multiplication<T> _work;
    private readonly ref readonly Strips _strips;
    private readonly int _first;
    private readonly int _end;

    // Nowhere, if there is no whole row.
    private readonly double* _sums;

    /// <summary>Of the columns from one to another, which is not among them, in room on the stack.</summary>
    internal ProductSums(ref readonly Multiplication<T> work, ref readonly Strips strips, int first, int end, Span<double> room)
    {
        room.Clear();
        (_first, _end) = (first, end);
        _work = ref work;
        _strips = ref strips;
        _sums = room.IsEmpty ? null : (double*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(room));
    }

    /// <summary>Adds the products over a strip, which has been written.</summary>
    public void Add(Strip strip)
    {
        if (_work.AreDifferences)
        {
            Add<DifferenceColumn, DifferenceColumn>(strip);
        }
        else
        {
            Add<PlainColumn, PlainColumn>(strip);
        }
    }

    /// <summary>Keeps what they came to.</summary>
    public void Keep()
    {
        if (_work.AreDifferences)
        {
            Keep<DifferenceColumn, DifferenceColumn>();
        }
        else
        {
            Keep<PlainColumn, PlainColumn>();
        }
    }

    /// <summary>Whether so many columns, and the few vectors that are written beside them, are more than the machine foresees.</summary>
    internal static bool AreMany(int columns) => columns > 8;

    /// <summary>For how many doubles it needs room: for all columns that are multiplied at once, if there is a whole row.</summary>
    internal static int RoomFor(in Piece piece, int columns) =>
        Multiplication<T>.RowsOf(piece) == 0
            ? 0
            : (columns + TwoByThree.Columns - 1) / TwoByThree.Columns * TwoByThree.Columns * TwoByThree.SumsAColumn;

    /// <summary>Adds those of a first and of many columns of some kind.</summary>
    internal void Add<TFirst, TMany>(Strip strip)
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        if (_sums == null)
        {
            return;
        }

        if (_strips.AreLong)
        {
            _work.AddRows<TFirst, TMany, OfTheNextStrip>(strip, _first, _end, _sums);
        }
        else
        {
            _work.AddRows<TFirst, TMany, OfTheMachine>(strip, _first, _end, _sums);
        }
    }

    /// <summary>Keeps those.</summary>
    internal void Keep<TFirst, TMany>()
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind => _work.Keep<TFirst, TMany>(_strips.Piece, _first, _end, _sums);
}
