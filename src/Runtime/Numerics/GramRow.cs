using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// The products of a window's column in the making, and of a right side, with all columns that the window is going to have. The
/// kernel that writes both adds them up behind each strip, while that is in the nearest cache.
/// </summary>
public readonly struct GramRow<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Multiplication<T> _work;

    internal GramRow(Multiplication<T> work) => _work = work;

    /// <summary>Whether more vectors are read than the machine foresees at a time.</summary>
    public bool AreMany => ProductSums<T>.AreMany(_work.Count);

    /// <summary>For how many doubles <see cref="On"/> needs room.</summary>
    public int RoomFor(in Strips strips) => ProductSums<T>.RoomFor(strips.Piece, _work.Count);

    /// <summary>What it comes to on a piece's strips, with room on the stack.</summary>
    [UnscopedRef]
    public ProductSums<T> On(in Strips strips, Span<double> room)
    {
        _work.Clear(strips.Piece);
        return new ProductSums<T>(in _work, in strips, 0, _work.Count, room);
    }
}
