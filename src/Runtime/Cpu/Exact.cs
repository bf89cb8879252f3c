using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Sums and products together with what rounding took from them, and polynomials.</summary>
internal static class Exact
{
    private const double SplitFactor = (1 << 27) + 1;

    /// <summary>a + b, and its rounding error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sum, Vector512<double> Error) Sum(Vector512<double> a, Vector512<double> b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>a + b, and its rounding error, where |a| ≥ |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sum, Vector512<double> Error) OrderedSum(Vector512<double> a, Vector512<double> b)
    {
        var sum = a + b;
        return (sum, (a - sum) + b);
    }

    /// <summary>a · b, and its rounding error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Product, Vector512<double> Error) Product(Vector512<double> a, Vector512<double> b)
    {
        var product = a * b;
        var (aHigh, aLow) = Halves(a);
        var (bHigh, bLow) = Halves(b);
        return (product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow);
    }

    /// <summary>c₀ + c₁x + c₂x² + …, from the highest power down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Polynomial(ReadOnlySpan<double> coefficients, Vector512<double> x)
    {
        var sum = Vector512.Create(coefficients[^1]);
        for (var i = coefficients.Length - 2; i >= 0; i--)
        {
            sum = sum * x + Vector512.Create(coefficients[i]);
        }

        return sum;
    }

    // Two halves of 26 bits, so that their products are exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> High, Vector512<double> Low) Halves(Vector512<double> x)
    {
        var scaled = x * SplitFactor;
        var high = scaled - (scaled - x);
        return (high, x - high);
    }
}
