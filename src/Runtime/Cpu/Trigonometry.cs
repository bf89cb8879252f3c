using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Sine and cosine: x = q·π/2 + r with |r| ≤ π/4, and the series of either at r.</summary>
internal static class Trigonometry
{
    private const double TwoOverPi = 0.6366197723675814;

    // π/2 in four parts; the first three have 33 bits, so that their products with a quadrant below 2²⁰ are exact.
    private const double Part1 = 1.5707963267341256;
    private const double Part2 = 6.077100506303966e-11;
    private const double Part3 = 2.0222662487111665e-21;
    private const double Part4 = 8.4784276603689e-32;

    // 2²⁰·π/2, nearly.
    private const double Large = 1_600_000;

    private const double Rounder = 6755399441055744;

    // (sin r − r) / r³ and (cos r − 1 + r²/2) / r⁴, in powers of r².
    private static ReadOnlySpan<double> SineSeries =>
    [
        -1.0 / 6, 1.0 / 120, -1.0 / 5_040, 1.0 / 362_880, -1.0 / 39_916_800, 1.0 / 6_227_020_800,
        -1.0 / 1_307_674_368_000, 1.0 / 355_687_428_096_000,
    ];

    private static ReadOnlySpan<double> CosineSeries =>
    [
        1.0 / 24, -1.0 / 720, 1.0 / 40_320, -1.0 / 3_628_800, 1.0 / 479_001_600, -1.0 / 87_178_291_200,
        1.0 / 20_922_789_888_000, -1.0 / 6_402_373_705_728_000,
    ];

    public static Vector512<double> Sine(Vector512<double> x)
    {
        var (r, low, quadrant) = Reduce(x);
        var sine = InQuadrant(r, low, quadrant);

        // Keeps the sign of a zero.
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, sine);
    }

    public static Vector512<double> Cosine(Vector512<double> x)
    {
        var (r, low, quadrant) = Reduce(x);
        return InQuadrant(r, low, quadrant + Vector512<long>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> R, Vector512<double> Low, Vector512<long> Quadrant) Reduce(Vector512<double> x)
    {
        var isSmall = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(Large));
        return isSmall.AsInt64() == Vector512<long>.AllBitsSet ? ReduceSmall(x) : ReduceAny(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> R, Vector512<double> Low, Vector512<long> Quadrant) ReduceSmall(
        Vector512<double> x)
    {
        var rounder = Vector512.Create(Rounder);
        var rounded = x * TwoOverPi + rounder;
        var q = rounded - rounder;
        var (r1, error1) = Exact.Sum(x - q * Part1, -(q * Part2));
        var (r2, error2) = Exact.Sum(r1, -(q * Part3));
        var (r, low) = Exact.Sum(r2, error1 + error2 - q * Part4);
        return (r, low, rounded.AsInt64());
    }

    // Lane after lane where it must be, so that a lane's result does not depend on its neighbours.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector512<double> R, Vector512<double> Low, Vector512<long> Quadrant) ReduceAny(Vector512<double> x)
    {
        var isLarge = ~Vector512.LessThan(Vector512.Abs(x), Vector512.Create(Large));
        var (r, low, quadrant) = ReduceSmall(Vector512.ConditionalSelect(isLarge, Vector512<double>.Zero, x));
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (isLarge.AsInt64().GetElement(lane) != 0)
            {
                var angle = LargeAngle.Reduce(x.GetElement(lane));
                r = r.WithElement(lane, angle.R);
                low = low.WithElement(lane, angle.Low);
                quadrant = quadrant.WithElement(lane, angle.Quadrant);
            }
        }

        return (r, low, quadrant);
    }

    // sin (q·π/2 + r + low).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> InQuadrant(Vector512<double> r, Vector512<double> low, Vector512<long> quadrant)
    {
        var z = r * r;
        var half = z * 0.5;
        var (one, error) = Exact.OrderedSum(Vector512<double>.One, -half);
        var cosine = one + (error + (z * z * Exact.Polynomial(CosineSeries, z) - r * low));
        var sine = r + (r * z * Exact.Polynomial(SineSeries, z) + low * one);
        var isOdd = ~Vector512.Equals(quadrant & Vector512<long>.One, Vector512<long>.Zero);
        var result = Vector512.ConditionalSelect(isOdd.AsDouble(), cosine, sine);
        var sign = Vector512.ShiftLeft(Vector512.ShiftRightLogical(quadrant, 1), 63);
        return result ^ sign.AsDouble();
    }
}
