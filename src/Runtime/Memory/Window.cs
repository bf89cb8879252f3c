using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Games;
using Mmx.State;

namespace Mmx.Memory;

/// <summary>
/// The newest vectors of some players, so many at most. Each stays in its position until another takes it: a push writes
/// one vector and moves none.
/// </summary>
public sealed class Window<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena _arena;
    private readonly Pieces _pieces;
    private readonly Buffer<T> _zero;
    private readonly Buffer<T>[] _vectors;
    private readonly string[] _names;
    private long _next;
    private long _count;

    internal Window(Layout layout, Players players, int size, Buffer<T> zero)
    {
        var (start, end) = layout.RangeOf(players);
        var bytes = Arena.RoundUp((end - start) * Unsafe.SizeOf<T>());
        _arena = new Arena(size * bytes);
        _pieces = layout.PiecesOf(players);
        _zero = zero;
        _vectors = new Buffer<T>[size];
        _names = new string[size];
        for (var position = 0; position < size; position++)
        {
            _vectors[position] = Buffer<T>.At(_arena.Take(bytes), start);
            _names[position] = $"{position}";
        }
    }

    /// <summary>How many vectors it holds.</summary>
    public long Count => _count;

    /// <summary>Where the next vector is to be written, before <see cref="Push"/> makes it the newest.</summary>
    public Buffer<T> Next => _vectors[_next];

    /// <summary>The vector at a position; zero at −1.</summary>
    public Buffer<T> this[long position] => position < 0 ? _zero : _vectors[position];

    /// <summary>Where the vector of this index lies, 0 being the newest; −1 out of range.</summary>
    public long PositionOf(long index)
    {
        if ((ulong)index >= (ulong)_count)
        {
            return -1;
        }

        var position = _next - 1 - index;
        return position < 0 ? position + _vectors.Length : position;
    }

    /// <summary>What has been written to the next place is the newest vector.</summary>
    public void Push()
    {
        _next = _next + 1 == _vectors.Length ? 0 : _next + 1;
        _count = Math.Min(_count + 1, _vectors.Length);
    }

    /// <summary>Holds nothing from here on.</summary>
    public void Clear() => _count = 0;

    public void Dispose() => _arena.Dispose();

    /// <summary>Shows a visitor all that it holds.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        visitor.Number("next", ref _next);
        visitor.Number("count", ref _count);
        for (var position = 0; position < _vectors.Length; position++)
        {
            visitor.Vector(_names[position], _vectors[position], _pieces);
        }
    }
}
