using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// What kernels do with 512 bits of elements at a time: the same lanes, the same order and the same bits on every
/// machine. A truth a lane is a mask: all bits set, or none. NaN goes in and NaN comes out.
/// </summary>
public static partial class Lanes
{
    /// <summary>How many elements one vector holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count<T>()
        where T : unmanaged => Vector512<T>.Count;

    /// <summary>A number, rounded to the element's type, in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Spread<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Vector512.Create((float)value).As<float, T>();
        }

        return Vector512.Create(value).As<double, T>();
    }

    /// <summary>One truth in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Truth<T>(bool truth)
        where T : unmanaged => truth ? Vector512<T>.AllBitsSet : Vector512<T>.Zero;

    /// <summary>True in the first so many lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> First<T>(long count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var lanes = Vector512.Create((int)Math.Min(count, Vector512<int>.Count));
            return Vector512.LessThan(Vector512<int>.Indices, lanes).As<int, T>();
        }

        return Vector512.LessThan(Vector512<long>.Indices, Vector512.Create(count)).As<long, T>();
    }

    /// <summary>The number in one lane.</summary>
    internal static double At<T>(Vector512<T> x, int lane)
        where T : unmanaged => typeof(T) == typeof(float)
            ? x.As<T, float>().GetElement(lane)
            : x.As<T, double>().GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Abs<T>(Vector512<T> x)
        where T : unmanaged => Vector512.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sqrt<T>(Vector512<T> x)
        where T : unmanaged => Vector512.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Min<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.Min(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Max<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Clamp<T>(Vector512<T> x, Vector512<T> low, Vector512<T> high)
        where T : unmanaged => Vector512.Min(Vector512.Max(x, low), high);

    /// <summary>(1 − s)·a + s·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Mix<T>(Vector512<T> a, Vector512<T> b, Vector512<T> s)
        where T : unmanaged => (Spread<T>(1) - s) * a + s * b;

    /// <summary>a / b, and 0 where b is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Ratio<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged => Vector512.AndNot(a / b, Vector512.Equals(b, Vector512<T>.Zero));

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sign<T>(Vector512<T> x)
        where T : unmanaged
    {
        var one = Spread<T>(1);
        var notLess = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), one, x);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), -one, notLess);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Floor<T>(Vector512<T> x)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.Floor(x.As<T, float>()).As<float, T>()
            : Vector512.Floor(x.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Ceil<T>(Vector512<T> x)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.Ceiling(x.As<T, float>()).As<float, T>()
            : Vector512.Ceiling(x.As<T, double>()).As<double, T>();

    /// <summary>The remainder of a by b that is not negative; exact, lane after lane.</summary>
    public static Vector512<T> Mod<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = a;
        for (var lane = 0; lane < Vector512<T>.Count; lane++)
        {
            var divisor = b.GetElement(lane);
            var remainder = a.GetElement(lane) % divisor;
            result = result.WithElement(lane, remainder < T.Zero ? remainder + T.Abs(divisor) : remainder);
        }

        return result;
    }
}
