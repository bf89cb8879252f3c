using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// aᵇ = e to b ln |a|, the logarithm to 65 bits and more: what is lost of it comes out multiplied by up to 700.
/// </summary>
internal static class Power
{
    private const double TwoThirds = 2.0 / 3;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    // Beyond it the exponential is 0 or ∞, and the low part may be no number.
    private const double Beyond = 1000;

    // What follows 2/3 in (ln m − 2s) / s³, in powers of s².
    private static ReadOnlySpan<double> Series =>
    [
        2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23, 2.0 / 25,
        2.0 / 27, 2.0 / 29,
    ];

    /// <summary>a to b, with the edges of IEEE 754's pow.</summary>
    public static Vector512<double> Of(Vector512<double> a, Vector512<double> b)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512<double>.One;
        var infinity = Vector512.Create(double.PositiveInfinity);
        var size = Vector512.Abs(a);
        var power = Magnitude(size, b);
        var floor = Vector512.Floor(b);
        var isWhole = Vector512.Equals(floor, b);
        var isOdd = isWhole & ~Vector512.Equals(Vector512.Floor(b * 0.5) * 2.0, b);
        power ^= isOdd & a & Vector512.Create(-0.0);
        var isNegative = Vector512.LessThan(a, zero) & Vector512.GreaterThan(a, -infinity);
        power = Vector512.ConditionalSelect(isNegative & ~isWhole, Vector512.Create(double.NaN), power);
        var isOne = Vector512.Equals(b, zero) | Vector512.Equals(a, one)
            | (Vector512.Equals(a, -one) & Vector512.Equals(Vector512.Abs(b), infinity));
        return Vector512.ConditionalSelect(isOne, one, power);
    }

    private static Vector512<double> Magnitude(Vector512<double> size, Vector512<double> b)
    {
        var (log, logLow) = Log(size);
        var edge = Logarithm.AtTheEdges(size, log);
        var (product, low) = Exact.Product(log, b);
        low += logLow * b;
        product = Vector512.ConditionalSelect(Vector512.Equals(edge, log), product, edge * b);
        low &= Vector512.LessThan(Vector512.Abs(product), Vector512.Create(Beyond));
        return Exponential.Of(product, low);
    }

    // ln x in two parts, for x positive and finite.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Log, Vector512<double> Low) Log(Vector512<double> x)
    {
        var two = Vector512.Create(2.0);
        var (k, m) = Logarithm.Split(x);
        var (s, sLow) = Quotient(m - Vector512<double>.One, two);
        var (z, zLow) = Exact.Product(s, s);
        zLow += two * s * sLow;
        var (c, cLow) = Exact.OrderedSum(Vector512.Create(TwoThirds), z * Exact.Polynomial(Series, z));
        var (r, rLow) = Product(z, zLow, c, cLow + Vector512.Create(TwoThirdsLow));
        var (tail, tailLow) = Product(s, sLow, r, rLow);
        var (sum, error) = Exact.Sum(k * Exponential.Ln2High, two * s);
        var (log, error2) = Exact.Sum(sum, tail);
        return Exact.OrderedSum(log, error + error2 + (k * Exponential.Ln2Low + two * sLow + tailLow));
    }

    // f / (two + f) in two parts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Quotient, Vector512<double> Low) Quotient(
        Vector512<double> f, Vector512<double> two)
    {
        var (divisor, divisorLow) = Exact.OrderedSum(two, f);
        var quotient = f / divisor;
        var (product, error) = Exact.Product(quotient, divisor);
        return (quotient, (f - product - error - quotient * divisorLow) / divisor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Product, Vector512<double> Low) Product(
        Vector512<double> a, Vector512<double> aLow, Vector512<double> b, Vector512<double> bLow)
    {
        var (product, error) = Exact.Product(a, b);
        return (product, error + (a * bLow + aLow * b));
    }
}
