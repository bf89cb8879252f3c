using System;
using System.Numerics;

namespace Mmx.Memory;

/// <summary>
/// A window as a matrix, its newest column first: its vectors, or the differences of successive ones, which are made where
/// they are read. A column is the same for as long as its serial number is.
/// </summary>
public readonly struct Columns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal Columns(Window<T> window, bool areDifferences) => (Window, AreDifferences) = (window, areDifferences);

    internal Window<T> Window { get; }

    internal bool AreDifferences { get; }

    /// <summary>How many there may be.</summary>
    internal int Most => Window.Size - Apart;

    /// <summary>How many there are.</summary>
    internal int Count => (int)Math.Max(0, Window.Count - Apart);

    // A column begins with the vector of its own index, and ends with one so many behind it.
    private int Apart => AreDifferences ? 1 : 0;

    /// <summary>The column of an index, which is in range.</summary>
    internal Column<T> this[long index] => AreDifferences
        ? Column<T>.Difference(Window.At(index), Window.At(index + 1))
        : Window.At(index);

    public static implicit operator Columns<T>(Window<T> window) => new(window, false);

    /// <summary>c₀ w₀ + c₁ w₁ + …, to be added up where it is read; what has no partner counts as 0.</summary>
    public Combination<T> Times(Coefficients coefficients) => Window.Times(coefficients, Count, AreDifferences);

    /// <summary>Which push the column's newer vector came with: no other column has ever begun with it.</summary>
    internal long SerialOf(long index) => Window.SerialOf(index);

    /// <summary>Where the column's newer vector lies: no other column begins there.</summary>
    internal int PositionOf(long index) => (int)Window.PositionOf(index);
}
