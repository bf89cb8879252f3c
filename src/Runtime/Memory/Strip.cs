using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>What a combination of vectors is on a strip of elements: all lanes from an element on, rounded once.</summary>
public ref struct Strip<T>
    where T : unmanaged
{
    private readonly Span<double> _sums;
    private long _start;

    /// <summary>In memory for as many numbers as a strip has elements.</summary>
    public Strip(Span<double> sums) => _sums = sums;

    public readonly Vector512<T> this[long element]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lanes.Narrow<T>(ref At(element));
    }

    /// <summary>Makes it what the combination is on a strip.</summary>
    public void Fill(in Combination<T> combination, in Piece strip)
    {
        combination.AddUp(strip, _sums);
        _start = strip.Start;
    }

    /// <summary>What is left of a vector without the combination, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Vector512<T> Rest(Buffer<T> vector, long element) => Lanes.Rest(ref At(element), vector[element]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref double At(long element) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(_sums), (nint)(element - _start));
}
