using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>
/// One launch: a kernel, on the stack of the thread that launched it, and the shares of those who join.
/// </summary>
internal unsafe struct Work
{
    private void* _kernel;
    private Piece* _pieces;
    private int* _firsts;
    private delegate*<ref Work, int, void> _chunk;
    private Shares _shares;

    /// <summary>How many threads may join.</summary>
    public readonly int Threads => _shares.Threads;

    /// <summary>The work of running a kernel, which must stay where it is, over some pieces.</summary>
    public static Work Of<TKernel>(ref TKernel kernel, Pieces pieces, Shares shares)
        where TKernel : struct, IKernel => new()
        {
            _kernel = Unsafe.AsPointer(ref kernel),
            _pieces = pieces.Table,
            _firsts = pieces.ChunkTable,
            _chunk = &Run<TKernel>,
            _shares = shares,
        };

    /// <summary>
    /// Runs a thread's share, and what is left of the others'. What a kernel throws ends the work for all.
    /// </summary>
    public void Join(int thread)
    {
        try
        {
            while (_shares.Take(thread, out var chunk))
            {
                _chunk(ref this, chunk);
            }
        }
        catch (Exception exception)
        {
            _shares.Drop();
            Crew.Report(exception);
        }

        Fence();
    }

    /// <summary>What was written past the caches is there before anybody is told.</summary>
    public static void Fence()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }

    private static void Run<TKernel>(ref Work work, int chunk)
        where TKernel : struct, IKernel
    {
        ref var kernel = ref Unsafe.AsRef<TKernel>(work._kernel);
        for (var i = work._firsts[chunk]; i < work._firsts[chunk + 1]; i++)
        {
            kernel.Over(in work._pieces[i]);
        }
    }
}
