using System;
using System.Runtime.CompilerServices;

namespace Mmx.Memory;

/// <summary>A part of a piece, from an element to another, which is not in it.</summary>
public readonly record struct Strip(long Start, long End);

/// <summary>
/// A piece in strips, from front to back, for what goes over an element's many vectors more than once: they are still in the
/// nearest cache then.
/// </summary>
public readonly struct Strips
{
    /// <summary>How many elements a long strip has.</summary>
    internal const int LongLength = 1_024;

    private const int ShortLength = 256;

    /// <summary>
    /// Short ones: no vector is left for so long that the machine forgets what it foresaw of it. It foresees few vectors only:
    /// of many, what the next strip reads is asked for beside a strip, and that has to be far enough away.
    /// </summary>
    public Strips(in Piece piece, bool areLong)
    {
        Piece = piece;
        AreLong = areLong;
    }

    /// <summary>The piece.</summary>
    public Piece Piece { get; }

    /// <summary>Whether so much is read that what comes next has to be asked for.</summary>
    internal bool AreLong { get; }

    /// <summary>How many elements a strip has, but the last.</summary>
    internal int Length => AreLong ? LongLength : ShortLength;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(Piece.Start, Piece.End, Length);

    /// <summary>Walks the strips, allocating nothing.</summary>
    public struct Enumerator
    {
        private readonly long _end;
        private readonly long _length;
        private long _next;
        private long _start;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Enumerator(long start, long end, long length) => (_next, _end, _length) = (start, end, length);

        public readonly Strip Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(_start, Math.Min(_next, _end));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            _start = _next;
            _next += _length;
            return _start < _end;
        }
    }
}
