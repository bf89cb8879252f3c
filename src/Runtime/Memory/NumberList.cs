using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Mmx.State;

namespace Mmx.Memory;

/// <summary>Numbers side by side, in memory that never moves, so that kernels may read and write them.</summary>
internal sealed class NumberList(int count)
{
    private readonly double[] _numbers = GC.AllocateArray<double>(count, pinned: true);

    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0);

    public Span<double> All => _numbers;

    /// <summary>So many of them, from one on.</summary>
    public Span<double> From(int first, int length) => _numbers.AsSpan(first, length);

    /// <summary>Shows a visitor all of them.</summary>
    public void Show<T>(StateVisitor<T> visitor, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => visitor.Numbers(name, PlayerNumbers.At(Address, _numbers.Length));
}
