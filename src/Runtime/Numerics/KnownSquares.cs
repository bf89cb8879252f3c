using System.Numerics;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>The squared norms of a window's vectors, as far as they are known: a new vector's is not.</summary>
internal sealed class KnownSquares<T>(Window<T> window, Groups groups)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NumberList _squares = new(groups.Count * window.Size);
    private readonly NumberList _serials = new(window.Size);

    /// <summary>The first vector from an index on whose square is not known; the count where all are.</summary>
    public int Unknown(int from)
    {
        while (from < window.Count && _serials.All[(int)window.PositionOf(from)] == window.SerialOf(from))
        {
            from++;
        }

        return from;
    }

    public double Of(int group, int index) => _squares.All[group * window.Size + (int)window.PositionOf(index)];

    public void Set(int group, int index, double square)
    {
        _squares.All[group * window.Size + (int)window.PositionOf(index)] = square;
        _serials.All[(int)window.PositionOf(index)] = window.SerialOf(index);
    }

    /// <summary>Shows a visitor all of them.</summary>
    public void Show(StateVisitor<T> visitor, string squares, string serials)
    {
        _squares.Show(visitor, squares);
        _serials.Show(visitor, serials);
    }
}
