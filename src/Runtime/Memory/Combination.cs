using System;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>c₀ w₀ + c₁ w₁ + …: a window's vectors, the newest first, each times its coefficient.</summary>
public readonly unsafe struct Combination<T>
    where T : unmanaged
{
    private const int VectorsAPass = 3;
    private readonly nint* _vectors;
    private readonly long _newest;
    private readonly long _size;
    private readonly long _count;
    private readonly Coefficients _coefficients;

    internal Combination(nint* vectors, long newest, long size, long count, Coefficients coefficients)
    {
        _vectors = vectors;
        _newest = newest;
        _size = size;
        _count = Math.Min(count, coefficients.Count);
        _coefficients = coefficients;
    }

    /// <summary>Adds it up over a strip, in double, from the newest vector to the oldest, three of them a pass.</summary>
    internal void AddUp(in Piece strip, Span<double> sums)
    {
        var length = (strip.End - strip.Start + Lanes.Count<T>() - 1) / Lanes.Count<T>() * Lanes.Count<T>();
        sums[..(int)length].Clear();
        var numbers = _coefficients.Of(_coefficients.Groups.Of(strip));
        fixed (double* to = sums)
        {
            for (var i = 0; i < _count; i += VectorsAPass)
            {
                Add(i, numbers, strip.Start, length, to);
            }
        }
    }

    private void Add(int first, ReadOnlySpan<double> numbers, long start, long length, double* to)
    {
        var vectors = Math.Min(VectorsAPass, (int)_count - first);
        var (second, third) = (vectors > 1 ? first + 1 : first, vectors > 2 ? first + 2 : first);
        var a = At(first) + start;
        var b = At(second) + start;
        var c = At(third) + start;
        var (byA, byB, byC) = (numbers[first], numbers[second], numbers[third]);
        for (var i = 0L; i < length; i += Vector512<double>.Count)
        {
            Strips.Foresee<T>((nint)(a + i));
            Strips.Foresee<T>((nint)(b + i));
            Strips.Foresee<T>((nint)(c + i));
            ref var sum = ref *(Vector512<double>*)(to + i);
            sum += Lanes.Wide(a + i) * byA;
            if (vectors > 1)
            {
                sum += Lanes.Wide(b + i) * byB;
            }

            if (vectors > 2)
            {
                sum += Lanes.Wide(c + i) * byC;
            }
        }
    }

    private T* At(long index)
    {
        var position = _newest - index;
        return (T*)_vectors[position < 0 ? position + _size : position];
    }
}
