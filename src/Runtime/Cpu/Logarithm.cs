using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>ln x = k ln 2 + ln m with √½ ≤ m &lt; √2, and ln m = 2 artanh s with s = (m − 1) / (m + 1).</summary>
internal static class Logarithm
{
    private const ulong One = 0x3FF0_0000_0000_0000;
    private const ulong RootOfHalf = 0x3FE6_A09E_667F_3BCD;
    private const ulong MantissaMask = 0x000F_FFFF_FFFF_FFFF;
    private const int MantissaBits = 52;

    // With an exponent below it in its last bits it is 2⁵² + that exponent.
    private const ulong TwoTo52 = 0x4330_0000_0000_0000;
    private const double TwoTo52AndBias = 4503599627370496.0 + 1023;

    private const double LeastNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 1L << 54;

    // (ln m − 2s) / s in powers of s², after its factor s².
    private static ReadOnlySpan<double> Series =>
        [2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21];

    /// <summary>ln x; NaN below 0.</summary>
    public static Vector512<double> Of(Vector512<double> x) => AtTheEdges(x, OfPositive(x, Vector512<double>.Zero));

    /// <summary>ln (1 + x) for x from 0 to 1.</summary>
    public static Vector512<double> OfOnePlus(Vector512<double> x)
    {
        var (sum, error) = Exact.OrderedSum(Vector512<double>.One, x);
        return OfPositive(sum, error / sum);
    }

    /// <summary>x = 2ᵏ m with √½ ≤ m &lt; √2, for x positive and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> K, Vector512<double> M) Split(Vector512<double> x)
    {
        var isSubnormal = Vector512.LessThan(x, Vector512.Create(LeastNormal));
        x = Vector512.ConditionalSelect(isSubnormal, x * TwoTo54, x);
        var bits = x.AsUInt64() + Vector512.Create(One - RootOfHalf);
        var biased = (Vector512.ShiftRightLogical(bits, MantissaBits) | Vector512.Create(TwoTo52)).AsDouble();
        var k = biased - Vector512.Create(TwoTo52AndBias) - (isSubnormal & Vector512.Create(54.0));
        var m = (bits & Vector512.Create(MantissaMask)) + Vector512.Create(RootOfHalf);
        return (k, m.AsDouble());
    }

    /// <summary>
    /// What the logarithm is where its argument is not positive and finite, and elsewhere what is given.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtTheEdges(Vector512<double> x, Vector512<double> logarithm)
    {
        var zero = Vector512<double>.Zero;
        var infinity = Vector512.Create(double.PositiveInfinity);
        var isInside = Vector512.GreaterThan(x, zero) & Vector512.LessThan(x, infinity);
        var edge = Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(double.NaN), x);
        edge = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, edge);
        return Vector512.ConditionalSelect(isInside, logarithm, edge);
    }

    // ln x + correction. With f = m − 1, ln m = f − (f²/2 − s (f²/2 + s² …)), which loses nothing where f is small.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfPositive(Vector512<double> x, Vector512<double> correction)
    {
        var (k, m) = Split(x);
        var f = m - Vector512<double>.One;
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var half = f * f * 0.5;
        var tail = s * (half + z * Exact.Polynomial(Series, z)) + (k * Exponential.Ln2Low + correction);
        return k * Exponential.Ln2High - ((half - tail) - f);
    }
}
