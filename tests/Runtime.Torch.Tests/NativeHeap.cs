using System.Runtime.InteropServices;

namespace Mmx.Tests;

/// <summary>
/// What the C library's malloc has given out and not got back: the tensors, graphs and tables of libtorch. Unlike the
/// pages a process holds, it does not depend on when the runtime collects, compiles or starts a thread.
/// </summary>
internal static class NativeHeap
{
    public static long LivingBytes
    {
        get
        {
            var information = Mallinfo();
            return (long)(information.InUse + information.Mapped);
        }
    }

    [DllImport("libc", EntryPoint = "mallinfo2")]
    private static extern Information Mallinfo();

    /// <summary>glibc's struct mallinfo2, over all arenas.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Information
    {
        public nuint Arena;
        public nuint FreeChunks;
        public nuint FastBins;
        public nuint MappedRegions;
        public nuint Mapped;
        public nuint Unused;
        public nuint FastFree;
        public nuint InUse;
        public nuint Free;
        public nuint Releasable;
    }
}
