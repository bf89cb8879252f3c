using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>eˣ = 2ᵏ·eʳ with |r| ≤ ln 2 / 2, and the series of eʳ.</summary>
internal static class Exponential
{
    /// <summary>ln 2, as a part that is exact times any exponent, and the rest.</summary>
    public const double Ln2High = 0.6931471803691238;

    public const double Ln2Low = 1.9082149292705877e-10;

    private const double Log2E = 1.4426950408889634;

    // Added to a number, it leaves the nearest whole number in the last bits.
    private const double Rounder = 6755399441055744;

    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    // Beyond these it is 0 or ∞ whatever follows.
    private const double Least = -746;
    private const double Most = 710;

    // (eʳ − 1 − r) / r².
    private static ReadOnlySpan<double> Series =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5_040, 1.0 / 40_320, 1.0 / 362_880, 1.0 / 3_628_800,
        1.0 / 39_916_800, 1.0 / 479_001_600, 1.0 / 6_227_020_800,
    ];

    /// <summary>eˣ.</summary>
    public static Vector512<double> Of(Vector512<double> x) => Of(x, Vector512<double>.Zero);

    /// <summary>e to x + low, where low is small beside 1.</summary>
    public static Vector512<double> Of(Vector512<double> x, Vector512<double> low)
    {
        var (k, r, tail) = Reduce(x, low);
        var (one, error) = Exact.OrderedSum(Vector512<double>.One, r);
        return Scale(one + (error + tail), k);
    }

    /// <summary>eˣ − 1 for x from 0 to 40.</summary>
    public static Vector512<double> MinusOne(Vector512<double> x)
    {
        var (k, r, tail) = Reduce(x, Vector512<double>.Zero);
        var (sum, error) = Exact.Sum(Vector512<double>.One - PowerOfTwo(-k), r);
        return (sum + (error + tail)) * PowerOfTwo(k);
    }

    // eˣ = 2ᵏ (1 + r + tail).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> K, Vector512<double> R, Vector512<double> Tail) Reduce(
        Vector512<double> x, Vector512<double> low)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(Least)), Vector512.Create(Most));
        var k = Round(x * Log2E);
        var (r, error) = Exact.Sum(x - k * Ln2High, low - k * Ln2Low);
        return (k, r, error + r * (error + r * Exact.Polynomial(Series, r)));
    }

    // In two steps: 2ᵏ alone may be beyond what a double holds, and a subnormal result is rounded once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> x, Vector512<double> k)
    {
        var half = Round(k * 0.5);
        return x * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Round(Vector512<double> x)
    {
        var rounder = Vector512.Create(Rounder);
        return (x + rounder) - rounder;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<double> k) =>
        Vector512.ShiftLeft((k + Vector512.Create(Rounder + ExponentBias)).AsInt64(), MantissaBits).AsDouble();
}
