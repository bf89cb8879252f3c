using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>
/// One launch: a kernel and the chunks that are left of it, on the stack of the thread that launched it. Whoever joins
/// claims chunks from its counter until there are none.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal unsafe struct Work
{
    [FieldOffset(0)]
    private void* _kernel;

    [FieldOffset(8)]
    private Piece* _pieces;

    [FieldOffset(16)]
    private int* _firsts;

    [FieldOffset(24)]
    private int _chunks;

    [FieldOffset(32)]
    private delegate*<ref Work, int, void> _chunk;

    // On a cache line of its own: every thread writes it, and every thread reads the others.
    [FieldOffset(128)]
    private int _claimed;

    /// <summary>The work of running a kernel, which must stay where it is, over some pieces.</summary>
    public static Work Of<TKernel>(ref TKernel kernel, Pieces pieces)
        where TKernel : struct, IKernel => new()
        {
            _kernel = Unsafe.AsPointer(ref kernel),
            _pieces = pieces.Table,
            _firsts = pieces.ChunkTable,
            _chunks = pieces.Chunks,
            _chunk = &Run<TKernel>,
        };

    /// <summary>Claims chunks and runs them until none is left. What a kernel throws ends the work for all.</summary>
    public void Join()
    {
        try
        {
            for (var chunk = Claim(); chunk < _chunks; chunk = Claim())
            {
                _chunk(ref this, chunk);
            }
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _claimed, _chunks);
            Crew.Report(exception);
        }
    }

    private int Claim() =>
        // Checked before counting, so that late comers cannot count it over.
        Volatile.Read(ref _claimed) >= _chunks ? _chunks : Interlocked.Increment(ref _claimed) - 1;

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
