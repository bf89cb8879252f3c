namespace Mmx.Memory;

/// <summary>
/// One tensor in the joint vector of a game. <paramref name="Start"/> is its first element, counted from the joint
/// vector's start and always a whole number of lanes; <paramref name="Length"/> leaves out the padding behind it.
/// </summary>
public sealed record Segment(int Index, int Player, int Tensor, string Name, long Start, long Length)
{
    /// <summary>The element behind its last.</summary>
    public long End => Start + Length;
}
