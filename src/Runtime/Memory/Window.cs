using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mmx.Games;
using Mmx.State;

namespace Mmx.Memory;

/// <summary>
/// The newest vectors of some players, so many at most. Each stays in its position until another takes it: a push writes
/// one vector and moves none. With a spare vector beside them, what is written need not be pushed.
/// </summary>
public sealed class Window<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena _arena;
    private readonly Buffer<T> _zero;
    private readonly nint[] _vectors;
    private readonly string[] _names;
    private readonly List<(string Name, Action<StateVisitor<T>> Show)> _known = [];
    private nint _spare;
    private long _pushed;
    private long _count;
    private bool _isPushed;

    internal Window(Layout layout, Players players, int size, bool hasSpare, Buffer<T> zero)
    {
        var (start, end) = layout.RangeOf(players);
        Layout = layout;
        Pieces = layout.PiecesOf(players);
        Start = start;
        BytesAVector = Arena.RoundUp((end - start) * Unsafe.SizeOf<T>());
        _arena = new Arena((size + (hasSpare ? 1 : 0)) * BytesAVector);
        _zero = zero;
        _vectors = GC.AllocateArray<nint>(size, pinned: true);
        _names = new string[size];
        for (var position = 0; position < size; position++)
        {
            _vectors[position] = Buffer<T>.At(_arena.Take(BytesAVector), start).AddressOf(0);
            _names[position] = $"{position}";
        }

        _spare = hasSpare ? Buffer<T>.At(_arena.Take(BytesAVector), start).AddressOf(0) : 0;
    }

    /// <summary>How many vectors it holds.</summary>
    public long Count => _count;

    /// <summary>Where the next vector is to be written, before <see cref="Push()"/> makes it the newest.</summary>
    public Buffer<T> Next => _spare == 0 ? this[_pushed % Size] : Buffer<T>.At(_spare);

    /// <summary>
    /// What was last written to the next place, until that is written to again: the newest vector, or beside all of them
    /// where it was not pushed.
    /// </summary>
    public Buffer<T> Written => _spare == 0 || _isPushed ? this[(_pushed - 1) % Size] : Next;

    /// <summary>The vector at a position; zero at −1.</summary>
    public Buffer<T> this[long position] => position < 0 ? _zero : Buffer<T>.At(_vectors[position]);

    /// <summary>
    /// The differences of successive vectors, the newest less the one before it first: one fewer than it holds.
    /// </summary>
    public Columns<T> Differences => new(this, true);

    /// <summary>How many vectors it may hold.</summary>
    internal int Size => _vectors.Length;

    internal Layout Layout { get; }

    internal Pieces Pieces { get; }

    /// <summary>The first element of its vectors.</summary>
    internal long Start { get; }

    internal long BytesAVector { get; }

    /// <summary>Where the vector of this index lies, 0 being the newest; −1 out of range.</summary>
    public long PositionOf(long index) => (ulong)index < (ulong)_count ? (_pushed - 1 - index) % Size : -1;

    /// <summary>What has been written to the next place is the newest vector where a condition holds.</summary>
    public void Push(bool when)
    {
        _isPushed = false;
        if (when)
        {
            Push();
        }
    }

    /// <summary>What has been written to the next place is the newest vector.</summary>
    public void Push()
    {
        _isPushed = true;
        if (_spare != 0)
        {
            ref var taken = ref _vectors[_pushed % Size];
            (taken, _spare) = (_spare, taken);
        }

        _pushed++;
        _count = Math.Min(_count + 1, Size);
    }

    /// <summary>c₀ w₀ + c₁ w₁ + …, to be added up where it is read; what has no partner counts as 0.</summary>
    public Combination<T> Times(Coefficients coefficients) => Times(coefficients, _count, areDifferences: false);

    /// <summary>Holds nothing from here on.</summary>
    public void Clear() => _count = 0;

    public void Dispose() => _arena.Dispose();

    /// <summary>The same for so many columns, which are its vectors or their differences.</summary>
    internal unsafe Combination<T> Times(Coefficients coefficients, long count, bool areDifferences) => new(
        (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_vectors, 0), (_pushed - 1) % Size, Size, count, coefficients, areDifferences);

    /// <summary>The vector of zeros.</summary>
    internal Buffer<T> Zero => _zero;

    /// <summary>The vector of this index, which is in range.</summary>
    internal Buffer<T> At(long index) => this[PositionOf(index)];

    /// <summary>Which push the vector of this index came with, counted from 1.</summary>
    internal long SerialOf(long index) => _pushed - index;

    /// <summary>What shows a visitor something that is known of the vectors, and has to go back where they go back.</summary>
    internal void IsKnownBy(Action<StateVisitor<T>> show) => _known.Add(($"known{_known.Count}", show));

    /// <summary>Shows a visitor all that it holds, and all that is known of it.</summary>
    internal void ShowWithKnown(StateVisitor<T> visitor)
    {
        Show(visitor);
        foreach (var (name, show) in _known)
        {
            visitor.Enter(name);
            show(visitor);
            visitor.Leave();
        }
    }

    /// <summary>Shows a visitor all that it holds.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        visitor.Number("pushed", ref _pushed);
        visitor.Number("count", ref _count);
        for (var position = 0; position < Size; position++)
        {
            visitor.Vector(_names[position], this[position], Pieces);
        }
    }
}
