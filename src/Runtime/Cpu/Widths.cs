using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mmx.Cpu;

/// <summary>Elements as doubles, and back.</summary>
public static partial class Lanes
{
    /// <summary>The eight elements from an address on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<double> Wide<T>(T* from)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Wide(Vector256.Load((float*)from)) : Vector512.Load((double*)from);

    /// <summary>What eight elements are less eight others, rounded to elements and then widened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<double> WideDifference<T>(T* from, T* less)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Wide(Vector256.Load((float*)from) - Vector256.Load((float*)less))
            : Vector512.Load((double*)from) - Vector512.Load((double*)less);

    // One instruction where the compiler would make two: so many more loads are under way at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Wide(Vector256<float> eight) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512Double(eight)
        : Vector512.WidenLower(eight.ToVector512Unsafe());

    /// <summary>
    /// A sum and a product of widened elements more. That of two floats is exact, so that it is the same whether the machine
    /// rounds it or not; that of two doubles is rounded on all machines.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> AddProduct<T>(Vector512<double> sum, Vector512<double> x, Vector512<double> y)
        where T : unmanaged => typeof(T) == typeof(float) ? Vector512.MultiplyAddEstimate(x, y, sum) : sum + x * y;

    /// <summary>Doubles rounded to elements: as many as one vector holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<T> Narrow<T>(double* from)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.Narrow(Vector512.Load(from), Vector512.Load(from + 8)).As<float, T>()
            : Vector512.Load(from).As<double, T>();

    /// <summary>x less doubles, rounded to elements once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe Vector512<T> Rest<T>(double* less, Vector512<T> x)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var (low, high) = Vector512.Widen(x.As<T, float>());
            return Vector512.Narrow(low - Vector512.Load(less), high - Vector512.Load(less + 8)).As<float, T>();
        }

        return (x.As<T, double>() - Vector512.Load(less)).As<double, T>();
    }
}
