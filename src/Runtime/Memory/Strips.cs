using System;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>
/// A piece in strips, from front to back: each is a piece itself, and so short that what is added up over many vectors stays
/// in the nearest cache from one vector to the next.
/// </summary>
public readonly struct Strips(Piece piece)
{
    /// <summary>How many elements a strip has, but the last.</summary>
    public const int Length = 4_096;

    /// <summary>
    /// For how many elements the longest strip of a piece needs room, padding included. Of a small tensor these are few,
    /// and what is taken from the stack is cleared first.
    /// </summary>
    public static int RoomFor(in Piece piece)
    {
        var lanes = Lanes.Count<float>();
        return (int)Math.Min(Length, (piece.End - piece.Start + lanes - 1) / lanes * lanes);
    }

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
