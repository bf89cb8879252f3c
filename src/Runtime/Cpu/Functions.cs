using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// The elementary functions, within 2 units in the last place over all numbers. Multiplications and additions in one
/// order, never contracted and never estimated, so that the bits are the same everywhere; floats go through doubles.
/// </summary>
public static partial class Lanes
{
    /// <summary>eˣ.</summary>
    public static Vector512<T> Exp<T>(Vector512<T> x)
        where T : unmanaged => Map<T, ExpOf>(x);

    /// <summary>The natural logarithm.</summary>
    public static Vector512<T> Log<T>(Vector512<T> x)
        where T : unmanaged => Map<T, LogOf>(x);

    public static Vector512<T> Sin<T>(Vector512<T> x)
        where T : unmanaged => Map<T, SinOf>(x);

    public static Vector512<T> Cos<T>(Vector512<T> x)
        where T : unmanaged => Map<T, CosOf>(x);

    public static Vector512<T> Tanh<T>(Vector512<T> x)
        where T : unmanaged => Map<T, TanhOf>(x);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Vector512<T> Sigmoid<T>(Vector512<T> x)
        where T : unmanaged => Map<T, SigmoidOf>(x);

    /// <summary>ln (1 + eˣ).</summary>
    public static Vector512<T> Softplus<T>(Vector512<T> x)
        where T : unmanaged => Map<T, SoftplusOf>(x);

    /// <summary>a to b, with the edges of IEEE 754's pow.</summary>
    public static Vector512<T> Pow<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            return Power.Of(a.AsDouble(), b.AsDouble()).As<double, T>();
        }

        var (aLow, aHigh) = Vector512.Widen(a.AsSingle());
        var (bLow, bHigh) = Vector512.Widen(b.AsSingle());
        return Vector512.Narrow(Power.Of(aLow, bLow), Power.Of(aHigh, bHigh)).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Map<T, TFunction>(Vector512<T> x)
        where T : unmanaged
        where TFunction : struct, IFunction
    {
        if (typeof(T) == typeof(double))
        {
            return TFunction.Of(x.AsDouble()).As<double, T>();
        }

        var (low, high) = Vector512.Widen(x.AsSingle());
        return Vector512.Narrow(TFunction.Of(low), TFunction.Of(high)).As<float, T>();
    }

    private interface IFunction
    {
        static abstract Vector512<double> Of(Vector512<double> x);
    }

    private readonly struct ExpOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Exponential.Of(x);
    }

    private readonly struct LogOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Logarithm.Of(x);
    }

    private readonly struct SinOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Trigonometry.Sine(x);
    }

    private readonly struct CosOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Trigonometry.Cosine(x);
    }

    private readonly struct TanhOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Hyperbolic.Tangent(x);
    }

    private readonly struct SigmoidOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Hyperbolic.Sigmoid(x);
    }

    private readonly struct SoftplusOf : IFunction
    {
        public static Vector512<double> Of(Vector512<double> x) => Hyperbolic.Softplus(x);
    }
}
