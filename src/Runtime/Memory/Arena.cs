using System;
using System.Runtime.InteropServices;

namespace Mmx.Memory;

/// <summary>
/// One block of zeroed native memory, taken from front to back and given back as a whole. Large blocks start at a
/// multiple of 2 MB and are asked to lie in huge pages.
/// </summary>
public sealed unsafe partial class Arena : IDisposable
{
    private const int HugePage = 2 << 20;
    private const int AdviseHugePages = 14;

    private readonly long _size;
    private readonly byte* _block;
    private long _taken;
    private bool _disposed;

    public Arena(long bytes)
    {
        _size = RoundUp(Math.Max(bytes, 1), Layout.Alignment);
        var alignment = _size >= HugePage ? HugePage : Layout.Alignment;
        _block = (byte*)NativeMemory.AlignedAlloc(checked((nuint)_size), (nuint)alignment);
        if (alignment == HugePage && OperatingSystem.IsLinux())
        {
            // Advice only: where it is refused, the pages are small and everything works.
            _ = Advise(_block, (nuint)_size, AdviseHugePages);
        }

        NativeMemory.Clear(_block, (nuint)_size);
    }

    ~Arena() => Release();

    /// <summary>Where it begins.</summary>
    internal nint Start => (nint)_block;

    /// <summary>The next so many bytes, at a multiple of 64.</summary>
    public nint Take(long bytes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var size = RoundUp(bytes, Layout.Alignment);
        if (bytes < 0 || size > _size - _taken)
        {
            throw new InvalidOperationException(
                $"The arena has {_size - _taken} bytes left, and {size} are taken: it was made too small.");
        }

        var start = _block + _taken;
        _taken += size;
        return (nint)start;
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>How many bytes of an arena so many bytes take.</summary>
    public static long RoundUp(long bytes) => RoundUp(bytes, Layout.Alignment);

    private static long RoundUp(long bytes, int to) => checked(bytes + to - 1) / to * to;

    private void Release()
    {
        if (!_disposed)
        {
            _disposed = true;
            NativeMemory.AlignedFree(_block);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
