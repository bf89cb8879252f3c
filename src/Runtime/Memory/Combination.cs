using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>c₀ w₀ + c₁ w₁ + …: a window's columns, the newest first, each times its coefficient.</summary>
public readonly unsafe struct Combination<T>
    where T : unmanaged
{
    // More than so many at once are read more slowly than in two passes.
    private const int ColumnsAPass = 12;
    private const int DifferencesAPass = 5;
    private const int Row = 64;

    // By so many elements it is foreseen where differences are read.
    private const int Ahead = 256;
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
        var length = (strip.End - strip.Start + Lanes.Count<T>() - 1) / Lanes.Count<T>() * Lanes.Count<T>();
        var numbers = _coefficients.Of(_coefficients.Groups.Of(strip));
        var most = _areDifferences ? DifferencesAPass : ColumnsAPass;
        var passes = Math.Max(1, (_count + most - 1) / most);
        fixed (double* to = sums, by = numbers)
        {
            for (var pass = 0L; pass < passes; pass++)
            {
                var (first, end) = (_count * pass / passes, _count * (pass + 1) / passes);
                if (_areDifferences)
                {
                    Add<DifferenceColumn>(first, end, by, strip.Start, length, to);
                }
                else
                {
                    Add<PlainColumn>(first, end, by, strip.Start, length, to);
                }
            }
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
            if (TKind.HasOlder && typeof(T) == typeof(float) && first < end)
            {
                AddRowOfDifferences((float**)vectors, numbers + first, end - first, at, to + at, first > 0);
            }
            else
            {
                AddRow<TKind>(vectors, numbers + first, end - first, at, to + at, first > 0);
            }
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

    // The same, each vector loaded once: it ends one difference and begins the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRowOfDifferences(float** vectors, double* numbers, long count, long at, double* to, bool adds)
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        Vector512<double> e = default, f = default, g = default, h = default;
        if (adds)
        {
            (a, b, c, d) = (Vector512.Load(to), Vector512.Load(to + 8), Vector512.Load(to + 16), Vector512.Load(to + 24));
            (e, f, g, h) = (Vector512.Load(to + 32), Vector512.Load(to + 40), Vector512.Load(to + 48), Vector512.Load(to + 56));
        }

        var from = vectors[0] + at;
        Foresee(from);
        Vector256<float> a0 = Vector256.Load(from), b0 = Vector256.Load(from + 8), c0 = Vector256.Load(from + 16);
        Vector256<float> d0 = Vector256.Load(from + 24), e0 = Vector256.Load(from + 32), f0 = Vector256.Load(from + 40);
        Vector256<float> g0 = Vector256.Load(from + 48), h0 = Vector256.Load(from + 56);
        for (var i = 0L; i < count; i++)
        {
            var by = Vector512.Create(numbers[i]);
            from = vectors[i + 1] + at;
            Foresee(from);
            var next = Vector256.Load(from);
            a += Lanes.Wide(a0 - next) * by;
            a0 = next;
            next = Vector256.Load(from + 8);
            b += Lanes.Wide(b0 - next) * by;
            b0 = next;
            next = Vector256.Load(from + 16);
            c += Lanes.Wide(c0 - next) * by;
            c0 = next;
            next = Vector256.Load(from + 24);
            d += Lanes.Wide(d0 - next) * by;
            d0 = next;
            next = Vector256.Load(from + 32);
            e += Lanes.Wide(e0 - next) * by;
            e0 = next;
            next = Vector256.Load(from + 40);
            f += Lanes.Wide(f0 - next) * by;
            f0 = next;
            next = Vector256.Load(from + 48);
            g += Lanes.Wide(g0 - next) * by;
            g0 = next;
            next = Vector256.Load(from + 56);
            h += Lanes.Wide(h0 - next) * by;
            h0 = next;
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

    // What is between two loads keeps the machine from looking ahead by itself as far as it does elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Foresee(float* row)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(row + Ahead);
            Sse.Prefetch1(row + Ahead + 16);
            Sse.Prefetch1(row + Ahead + 32);
            Sse.Prefetch1(row + Ahead + 48);
        }
    }

    private T* At(long index)
    {
        var position = _newest - index;
        return (T*)_vectors[position < 0 ? position + _size : position];
    }
}
