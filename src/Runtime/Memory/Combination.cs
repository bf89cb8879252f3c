using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>c₀ w₀ + c₁ w₁ + …: a window's columns, the newest first, each times its coefficient.</summary>
public readonly unsafe struct Combination<T>
    where T : unmanaged
{
    // More than so many at once are read more slowly than in two passes.
    private const int ColumnsAPass = 12;
    private const int Row = 64;
    private readonly nint* _vectors;
    private readonly long _newest;
    private readonly long _size;
    private readonly long _count;
    private readonly Coefficients _coefficients;
    private readonly bool _areDifferences;

    internal Combination(nint* vectors, long newest, long size, long count, Coefficients coefficients, bool areDifferences)
    {
        _areDifferences = areDifferences;
        _vectors = vectors;
        _newest = newest;
        _size = size;
        _count = Math.Min(count, coefficients.Count);
        _coefficients = coefficients;
    }

    /// <summary>Adds it up over a strip, in double, from the newest column to the oldest.</summary>
    internal void AddUp(in Piece strip, Span<double> sums)
    {
        var numbers = _coefficients.Of(_coefficients.Groups.Of(strip));
        fixed (double* to = sums, by = numbers)
        {
            if (!_areDifferences || _count == 0)
            {
                Add<PlainColumn>(_count, by, strip, to);
            }
            else if (typeof(T) == typeof(float))
            {
                var weights = stackalloc double[(int)_count + 1];
                Weigh(by, weights);
                Add<PlainColumn>(_count + 1, weights, strip, to);
            }
            else
            {
                Add<DifferenceColumn>(_count, by, strip, to);
            }
        }
    }

    // c₀ (w₀ − w₁) + c₁ (w₁ − w₂) + … = c₀ w₀ + (c₁ − c₀) w₁ + …: what this rounds in double is far less than floats have been
    // rounded by. Doubles have not, and are subtracted first.
    private void Weigh(double* numbers, double* weights)
    {
        weights[0] = numbers[0];
        for (var i = 1L; i < _count; i++)
        {
            weights[i] = numbers[i] - numbers[i - 1];
        }

        weights[_count] = -numbers[_count - 1];
    }

    private void Add<TKind>(long count, double* numbers, in Piece strip, double* to)
        where TKind : struct, IColumnKind
    {
        var length = (strip.End - strip.Start + Lanes.Count<T>() - 1) / Lanes.Count<T>() * Lanes.Count<T>();
        var passes = Math.Max(1, (count + ColumnsAPass - 1) / ColumnsAPass);
        for (var pass = 0L; pass < passes; pass++)
        {
            Add<TKind>(count * pass / passes, count * (pass + 1) / passes, numbers, strip.Start, length, to);
        }
    }

    // Each vector from its front to its back in rows of 64 elements, as the machine foresees what is read so; a row's sums
    // stay in registers from one vector to the next.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add<TKind>(long first, long end, double* numbers, long start, long length, double* to)
        where TKind : struct, IColumnKind
    {
        var vectors = stackalloc T*[ColumnsAPass + 1];
        var last = TKind.HasOlder && first < end ? end : end - 1;
        for (var i = first; i <= last; i++)
        {
            vectors[i - first] = At(i) + start;
        }

        var at = 0L;
        for (; at + Row <= length; at += Row)
        {
            AddRow<TKind>(vectors, numbers + first, end - first, at, to + at, first > 0);
        }

        for (; at < length; at += Vector512<double>.Count)
        {
            var sum = first > 0 ? Vector512.Load(to + at) : default;
            for (var i = first; i < end; i++)
            {
                sum += TKind.Wide(vectors[i - first] + at, vectors[i - first + 1] + at) * Vector512.Create(numbers[i]);
            }

            Vector512.Store(sum, to + at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<TKind>(T** vectors, double* numbers, long count, long at, double* to, bool adds)
        where TKind : struct, IColumnKind
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        Vector512<double> e = default, f = default, g = default, h = default;
        if (adds)
        {
            (a, b, c, d) = (Vector512.Load(to), Vector512.Load(to + 8), Vector512.Load(to + 16), Vector512.Load(to + 24));
            (e, f, g, h) = (Vector512.Load(to + 32), Vector512.Load(to + 40), Vector512.Load(to + 48), Vector512.Load(to + 56));
        }

        for (var i = 0L; i < count; i++)
        {
            var by = Vector512.Create(numbers[i]);
            var from = vectors[i] + at;
            var older = vectors[i + 1] + at;
            a += TKind.Wide(from, older) * by;
            b += TKind.Wide(from + 8, older + 8) * by;
            c += TKind.Wide(from + 16, older + 16) * by;
            d += TKind.Wide(from + 24, older + 24) * by;
            e += TKind.Wide(from + 32, older + 32) * by;
            f += TKind.Wide(from + 40, older + 40) * by;
            g += TKind.Wide(from + 48, older + 48) * by;
            h += TKind.Wide(from + 56, older + 56) * by;
        }

        Vector512.Store(a, to);
        Vector512.Store(b, to + 8);
        Vector512.Store(c, to + 16);
        Vector512.Store(d, to + 24);
        Vector512.Store(e, to + 32);
        Vector512.Store(f, to + 40);
        Vector512.Store(g, to + 48);
        Vector512.Store(h, to + 56);
    }

    private T* At(long index)
    {
        var position = _newest - index;
        return (T*)_vectors[position < 0 ? position + _size : position];
    }
}
