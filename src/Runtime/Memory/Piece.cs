namespace Mmx.Memory;

/// <summary>
/// The stretch of one segment that lies in one chunk: what a kernel is handed at a time. Elements are counted from the
/// joint vector's start, and <see cref="Offset"/> from the tensor's; <see cref="End"/> leaves out the padding.
/// </summary>
public readonly record struct Piece(long Start, long End, int Segment, int Player, int Index, long Offset)
{
    /// <summary>It is one of so many that what is written to one vector does not stay in the caches until it is read.</summary>
    public bool IsFar { get; init; }
}
