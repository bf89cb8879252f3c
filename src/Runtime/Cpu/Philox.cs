using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// Philox4x32-10: a counter of four words and a key of two give four words that look like chance, and nothing is
/// remembered in between. Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. A word has 32
/// bits and lies in the lower half of a lane, so that a product of two keeps all its bits.
/// </summary>
internal static class Philox
{
    private const int Rounds = 10;
    private const ulong FirstFactor = 0xD2511F53;
    private const ulong SecondFactor = 0xCD9E8D57;
    private const ulong Word = 0xFFFF_FFFF;

    // The golden ratio's bits and those of √3 − 1: what the key grows by from round to round.
    private const uint FirstStride = 0x9E3779B9;
    private const uint SecondStride = 0xBB67AE85;

    /// <summary>The four words, lane by lane.</summary>
    public static Words Of(Words counter, ulong key)
    {
        var (first, second) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            counter = Round(counter, Vector512.Create((ulong)first), Vector512.Create((ulong)second));
            first += FirstStride;
            second += SecondStride;
        }

        return counter;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Round(in Words counter, Vector512<ulong> first, Vector512<ulong> second)
    {
        var one = counter.First * FirstFactor;
        var other = counter.Third * SecondFactor;
        var word = Vector512.Create(Word);
        return new Words(
            Vector512.ShiftRightLogical(other, 32) ^ counter.Second ^ first,
            other & word,
            Vector512.ShiftRightLogical(one, 32) ^ counter.Fourth ^ second,
            one & word);
    }
}

/// <summary>Four words in each lane.</summary>
internal readonly record struct Words(
    Vector512<ulong> First, Vector512<ulong> Second, Vector512<ulong> Third, Vector512<ulong> Fourth);
