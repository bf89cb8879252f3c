using System.Numerics;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>The squared norms of a window's columns, as far as they are known: a new column's is not.</summary>
internal sealed class KnownSquares<T>(Columns<T> columns, Groups groups)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NumberList _squares = new(groups.Count * columns.Window.Size);
    private readonly NumberList _serials = new(columns.Window.Size);

    /// <summary>The first column from an index on whose square is not known; the count where all are.</summary>
    public int Unknown(int from)
    {
        while (from < columns.Count && _serials.All[columns.PositionOf(from)] == columns.SerialOf(from))
        {
            from++;
        }

        return from;
    }

    public double Of(int group, int index) => _squares.All[group * columns.Window.Size + columns.PositionOf(index)];

    public void Set(int group, int index, double square)
    {
        _squares.All[group * columns.Window.Size + columns.PositionOf(index)] = square;
        _serials.All[columns.PositionOf(index)] = columns.SerialOf(index);
    }

    /// <summary>Shows a visitor all of them.</summary>
    public void Show(StateVisitor<T> visitor, string squares, string serials)
    {
        _squares.Show(visitor, squares);
        _serials.Show(visitor, serials);
    }
}
