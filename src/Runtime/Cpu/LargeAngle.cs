using System;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// Reduces an angle of any size: of 2/π only the bits that matter are multiplied, those whose product is neither a
/// whole number of turns nor beyond the result's precision.
/// </summary>
internal static class LargeAngle
{
    private const int MantissaBits = 52;
    private const int ExponentOfLastBit = 1075;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    // The bits of 2/π behind the point, after a word of zeros.
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>x = quadrant·π/2 + r + low, the quadrant up to whole turns, for |x| of 2²⁰ and more.</summary>
    public static (double R, double Low, long Quadrant) Reduce(double x)
    {
        if (!double.IsFinite(x))
        {
            return (double.NaN, double.NaN, 0);
        }

        var (high, middle, low) = Quadrants(Math.Abs(x));
        var quadrant = (long)(high >> 62);
        var isNegative = (high >> 61 & 1) != 0;
        var fraction = new UInt128(high << 2 | middle >> 62, middle << 2 | low >> 62);
        var rest = low << 2;
        if (isNegative)
        {
            // Nearer to the next quadrant.
            quadrant++;
            fraction = rest == 0 ? UInt128.Zero - fraction : ~fraction;
            rest = 0ul - rest;
        }

        var (r, tail) = Radians(fraction, rest);
        var sign = isNegative == x < 0 ? 1 : -1;
        return (sign * r, sign * tail, x < 0 ? -quadrant : quadrant);
    }

    // 2/π · x modulo 4, in 192 bits: two before the point.
    private static (ulong High, ulong Middle, ulong Low) Quadrants(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var mantissa = bits & (1ul << MantissaBits) - 1 | 1ul << MantissaBits;
        var first = (int)(bits >> MantissaBits) - ExponentOfLastBit + 62;
        var low = Math.BigMul(WordAt(first + 128), mantissa, out var lowest);
        var middle = Math.BigMul(WordAt(first + 64), mantissa, out var second);
        second += low;
        middle += second < low ? 1ul : 0;
        return (WordAt(first) * mantissa + middle, second, lowest);
    }

    private static ulong WordAt(int bit)
    {
        var (word, shift) = (bit >> 6, bit & 63);
        return shift == 0 ? TwoOverPi[word] : TwoOverPi[word] << shift | TwoOverPi[word + 1] >> 64 - shift;
    }

    // The fraction of a quadrant, and 64 bits more of it, times π/2.
    private static (double R, double Low) Radians(UInt128 fraction, ulong rest)
    {
        var zeros = Math.Min((int)UInt128.LeadingZeroCount(fraction), 63);
        if (zeros > 0)
        {
            fraction = fraction << zeros | rest >> 64 - zeros;
        }

        var high = (ulong)(fraction >> 64);
        var first = (double)(long)(high >> 11) * Scale(-53 - zeros);
        var second = (double)(long)((high & 0x7FF) << 52 | (ulong)fraction >> 12) * Scale(-116 - zeros);
        var (product, error) = Exact.Product(Vector512.CreateScalar(first), Vector512.CreateScalar(HalfPi));
        var tail = error.ToScalar() + (first * HalfPiLow + second * HalfPi);
        var r = product.ToScalar() + tail;
        return (r, product.ToScalar() - r + tail);
    }

    private static double Scale(int exponent) =>
        BitConverter.UInt64BitsToDouble((ulong)(exponent + 1023) << MantissaBits);
}
