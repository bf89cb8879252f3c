using Mmx.Games;

namespace Mmx.Memory;

/// <summary>
/// Numbers in an arena, given out one after the other: so many, each so many doubles wide.
/// </summary>
internal sealed class SlotBlock(string name, int count, int width)
{
    private nint _start;
    private int _taken;

    public long Bytes => Arena.RoundUp((long)sizeof(double) * count * width);

    public void TakeFrom(Arena arena) => _start = arena.Take(Bytes);

    public nint Next()
    {
        if (_taken == count)
        {
            throw GameErrors.DemandExceeded(name);
        }

        return _start + (nint)_taken++ * width * sizeof(double);
    }
}
