using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Torch;

/// <summary>
/// What a joint vector was, so that it shows when somebody has written to it: the first lanes of each segment always, and
/// all of them when it is to look closely.
/// </summary>
internal sealed class VectorMarks<T>(Layout layout, Buffer<T> vector) : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector512<T>[] _marks = new Vector512<T>[layout.Segments.Count];
    private Arena? _arena;
    private Buffer<T> _copy;

    /// <summary>Marks the vector as it is.</summary>
    public void Take(bool closely)
    {
        for (var i = 0; i < _marks.Length; i++)
        {
            _marks[i] = Mark(layout.Segments[i]);
        }

        if (closely)
        {
            Copy();
        }
        else if (_arena != null)
        {
            Dispose();
        }
    }

    /// <summary>A segment of some players that is not as it was marked; null when there is none.</summary>
    public Segment? ChangedOf(Players players)
    {
        for (var i = 0; i < _marks.Length; i++)
        {
            var segment = layout.Segments[i];
            if (players.Contains(segment.Player) && HasChanged(segment))
            {
                return segment;
            }
        }

        return null;
    }

    /// <summary>Puts the segments of some players back; false when nothing is there to put back.</summary>
    public bool Restore(Players players)
    {
        if (_arena != null)
        {
            var pieces = layout.PiecesOf(players);
            for (var i = 0; i < pieces.Count; i++)
            {
                On(_copy, pieces[i]).CopyTo(On(vector, pieces[i]));
            }
        }

        return _arena != null;
    }

    /// <summary>Sets the segments of some players to zero.</summary>
    public void Clear(Players players)
    {
        var pieces = layout.PiecesOf(players);
        for (var i = 0; i < pieces.Count; i++)
        {
            On(vector, pieces[i]).Clear();
        }
    }

    public void Dispose()
    {
        _arena?.Dispose();
        _arena = null;
    }

    private Vector512<T> Mark(Segment segment) => segment.Length > 0 ? vector[segment.Start] : default;

    private bool HasChanged(Segment segment) =>
        Mark(segment).AsByte() != _marks[segment.Index].AsByte() || (_arena != null && DiffersFromCopy(segment));

    private bool DiffersFromCopy(Segment segment)
    {
        var pieces = layout.PiecesOf(Players.One(segment.Player));
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Segment == segment.Index
                && !MemoryMarshal.AsBytes(On(vector, pieces[i])).SequenceEqual(MemoryMarshal.AsBytes(On(_copy, pieces[i]))))
            {
                return true;
            }
        }

        return false;
    }

    private void Copy()
    {
        if (_arena == null)
        {
            var bytes = layout.Length * Unsafe.SizeOf<T>();
            _arena = new Arena(bytes);
            _copy = Buffer<T>.At(_arena.Take(bytes));
        }

        var pieces = layout.PiecesOf(Players.All(layout.Players.Count));
        for (var i = 0; i < pieces.Count; i++)
        {
            On(vector, pieces[i]).CopyTo(On(_copy, pieces[i]));
        }
    }

    private static Span<T> On(Buffer<T> elements, in Piece piece) =>
        elements.Slice(piece.Start, (int)(piece.End - piece.Start));
}
