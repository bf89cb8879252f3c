using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mmx.Cpu;

/// <summary>
/// Who runs which chunks: each thread its own share from the front, the same in every launch over the same pieces, so that
/// what it wrote is still in its core's caches; and then from the back of the others' shares, so that nobody waits for
/// one who is late.
/// </summary>
internal readonly unsafe struct Shares
{
    private static Share[] _room = [];

    private readonly Share* _shares;

    private Shares(Share* shares, int threads)
    {
        _shares = shares;
        Threads = threads;
    }

    /// <summary>How many there are: as many threads join, or fewer.</summary>
    public int Threads { get; }

    /// <summary>So many chunks, dealt out. There is one deal at a time: the next takes the same room.</summary>
    public static Shares Of(int chunks, int threads)
    {
        if (threads > _room.Length)
        {
            _room = GC.AllocateArray<Share>(threads, pinned: true);
        }

        var shares = (Share*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_room));
        for (var i = 0; i < threads; i++)
        {
            shares[i].Left = Pack((long)chunks * i / threads, (long)chunks * (i + 1) / threads);
        }

        return new Shares(shares, threads);
    }

    /// <summary>A chunk that a thread is to run next; false where all are taken.</summary>
    public bool Take(int thread, out int chunk)
    {
        if (Take(ref _shares[thread].Left, fromFront: true, out chunk))
        {
            return true;
        }

        for (var i = 1; i < Threads; i++)
        {
            if (Take(ref _shares[(thread + i) % Threads].Left, fromFront: false, out chunk))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves nothing to take.</summary>
    public void Drop()
    {
        for (var i = 0; i < Threads; i++)
        {
            Interlocked.Exchange(ref _shares[i].Left, 0);
        }
    }

    private static bool Take(ref long share, bool fromFront, out int chunk)
    {
        var left = Volatile.Read(ref share);
        while (true)
        {
            var (first, end) = Ends(left);
            chunk = fromFront ? first : end - 1;
            if (first >= end)
            {
                return false;
            }

            var without = fromFront ? Pack(first + 1, end) : Pack(first, end - 1);
            var before = Interlocked.CompareExchange(ref share, without, left);
            if (before == left)
            {
                return true;
            }

            left = before;
        }
    }

    private static long Pack(long first, long end) => (end << 32) | first;

    private static (int First, int End) Ends(long share) => ((int)share, (int)(share >> 32));

    // On two cache lines of its own, as they are fetched in pairs: its thread writes it, and others only when theirs are done.
    [StructLayout(LayoutKind.Explicit, Size = 128)]
    private struct Share
    {
        [FieldOffset(0)]
        public long Left;
    }
}
