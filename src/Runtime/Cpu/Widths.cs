using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Elements as doubles, and back.</summary>
public static partial class Lanes
{
    /// <summary>The eight elements from an address on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<double> Wide<T>(T* from)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.WidenLower(Vector256.Load((float*)from).ToVector512Unsafe())
            : Vector512.Load((double*)from);

    /// <summary>Doubles rounded to elements: as many as one vector holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Narrow<T>(ref double from)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.Narrow(Low(ref from), High(ref from)).As<float, T>()
            : Low(ref from).As<double, T>();

    /// <summary>x less doubles, rounded to elements once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Rest<T>(ref double less, Vector512<T> x)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var (low, high) = Vector512.Widen(x.As<T, float>());
            return Vector512.Narrow(low - Low(ref less), high - High(ref less)).As<float, T>();
        }

        return (x.As<T, double>() - Low(ref less)).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Low(ref double from) => Vector512.LoadUnsafe(ref from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> High(ref double from) =>
        Vector512.LoadUnsafe(ref from, (nuint)Vector512<double>.Count);
}
