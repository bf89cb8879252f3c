using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Whether a mask is true on all of a piece: 1 or 0.</summary>
public struct AllOf<T>
    where T : unmanaged
{
    private Vector512<T> _all = Vector512<T>.AllBitsSet;

    public AllOf()
    {
    }

    public readonly double Result => _all.AsUInt64() == Vector512<ulong>.AllBitsSet ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> truth, long left)
    {
        if (left < Lanes.Count<T>())
        {
            truth |= ~Lanes.First<T>(left);
        }

        _all &= truth;
    }
}

/// <summary>Whether a mask is true anywhere on a piece: 1 or 0.</summary>
public struct AnyOf<T>
    where T : unmanaged
{
    private Vector512<T> _any;

    public readonly double Result => _any.AsUInt64() == Vector512<ulong>.Zero ? 0 : 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> truth, long left)
    {
        if (left < Lanes.Count<T>())
        {
            truth &= Lanes.First<T>(left);
        }

        _any |= truth;
    }
}
