using System;

namespace Mmx.Numerics;

/// <summary>What is done with single numbers, as the language means it and C# does not.</summary>
public static partial class Numbers
{
    /// <summary>a / b, and 0 where b is 0.</summary>
    public static double Ratio(double a, double b) => b == 0 ? 0 : a / b;

    /// <summary>a · b, and 0 where a is 0, whatever b is.</summary>
    public static double GuardedTimes(double a, double b) => a == 0 ? 0 : a * b;

    /// <summary>The remainder of a by b that is not negative; NaN where b is 0.</summary>
    public static double Mod(double a, double b)
    {
        var remainder = a % b;
        return remainder < 0 ? remainder + Math.Abs(b) : remainder;
    }

    /// <summary>The remainder of a by b that is not negative; 0 where b is 0.</summary>
    public static long Mod(long a, long b)
    {
        if (b is 0 or -1)
        {
            return 0;
        }

        var remainder = a % b;
        return remainder >= 0 ? remainder : b > 0 ? remainder + b : remainder - b;
    }

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    /// <summary>−1, 0 or 1.</summary>
    /// <summary>The smallest whole number has no positive one: it stays itself, as whole numbers wrap.</summary>
    public static long Abs(long x) => x < 0 ? unchecked(-x) : x;

    public static long Sign(long x) => Math.Sign(x);

    /// <summary>x, but not less than low nor more than high; high where they cross.</summary>
    public static double Clamp(double x, double low, double high) => Math.Min(Math.Max(x, low), high);

    /// <summary>x, but not less than low nor more than high; high where they cross.</summary>
    public static long Clamp(long x, long low, long high) => Math.Min(Math.Max(x, low), high);

    /// <summary>(1 − s)·a + s·b.</summary>
    public static double Mix(double a, double b, double s) => (1 - s) * a + s * b;

    /// <summary>
    /// The greatest whole number that is not greater; the nearest there is beyond 64 bits, and 0 for NaN.
    /// </summary>
    public static long Floor(double x) => ToLong(Math.Floor(x));

    /// <summary>The least whole number that is not less; the nearest there is beyond 64 bits, and 0 for NaN.</summary>
    public static long Ceil(double x) => ToLong(Math.Ceiling(x));

    /// <summary>Neither infinite nor NaN.</summary>
    public static bool Finite(double x) => double.IsFinite(x);

    // A conversion beyond the range differs from machine to machine; this one does not.
    private static long ToLong(double whole) => whole switch
    {
        >= 9223372036854775808.0 => long.MaxValue,
        < -9223372036854775808.0 => long.MinValue,
        double.NaN => 0,
        _ => (long)whole,
    };
}
