using System;

namespace Mmx.Memory;

/// <summary>
/// A piece in strips, from front to back: each is a piece itself, and so short that what is added up over many vectors stays
/// in the nearest cache from one vector to the next.
/// </summary>
public readonly struct Strips(Piece piece)
{
    /// <summary>How many elements a strip has, but the last.</summary>
    public const int Length = 2_048;

    public Enumerator GetEnumerator() => new(piece);

    /// <summary>Walks the strips, allocating nothing.</summary>
    public struct Enumerator(Piece piece)
    {
        private long _next = piece.Start;

        public Piece Current { get; private set; }

        public bool MoveNext()
        {
            var start = _next;
            _next = Math.Min(start + Length, piece.End);
            Current = piece with { Start = start, End = _next };
            return start < piece.End;
        }
    }
}
