using System;
using System.Numerics;

namespace Mmx.Tests;

/// <summary>The elementary functions to 2,600 bits behind the point, in whole numbers, as simply as can be.</summary>
internal static class Exactly
{
    private const int Bits = 2600;
    private const int Halvings = 16;

    private static readonly BigInteger _one = BigInteger.One << Bits;
    private static readonly BigInteger _ln2 = 2 * Artanh(_one / 3);
    private static readonly BigInteger _halfPi = 2 * (4 * ArctanOfOneOver(5) - ArctanOfOneOver(239));

    public static BigInteger Of(double x)
    {
        if (x == 0)
        {
            return BigInteger.Zero;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var mantissa = bits & (1L << 52) - 1 | (exponent > 0 ? 1L << 52 : 0);
        var size = new BigInteger(mantissa) << Bits + Math.Max(exponent, 1) - 1075;
        return x < 0 ? -size : size;
    }

    /// <summary>How far a result is from the truth, in units of the last place of T at the truth.</summary>
    public static double Error<T>(T result, BigInteger truth)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var exponent = (int)(truth.IsZero ? 0 : BigInteger.Abs(truth).GetBitLength()) - Bits;
        var (mantissa, least) = typeof(T) == typeof(float) ? (24, -149) : (53, -1074);
        var unit = BigInteger.One << Bits + Math.Max(exponent - mantissa, least);
        var distance = BigInteger.Abs(Of(double.CreateChecked(result)) - truth);
        return (double)(distance * 1000 / unit) / 1000;
    }

    public static BigInteger Exp(BigInteger x)
    {
        var k = (int)BigInteger.Divide(2 * x + _ln2, 2 * _ln2);
        var r = x - k * _ln2 >> Halvings;
        var sum = _one;
        var term = _one;
        for (var n = 1; !term.IsZero && n < 500; n++)
        {
            term = (term * r >> Bits) / n;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = sum * sum >> Bits;
        }

        return k >= 0 ? sum << k : sum >> -k;
    }

    public static BigInteger Log(BigInteger x)
    {
        var k = (int)x.GetBitLength() - 1 - Bits;
        var m = k >= 0 ? x >> k : x << -k;
        return k * _ln2 + 2 * Artanh(((m - _one) << Bits) / (m + _one));
    }

    public static BigInteger Sin(BigInteger x)
    {
        var (r, quadrant) = Quadrant(x);
        return InQuadrant(r, quadrant);
    }

    public static BigInteger Cos(BigInteger x)
    {
        var (r, quadrant) = Quadrant(x);
        return InQuadrant(r, quadrant + 1);
    }

    public static BigInteger Tanh(BigInteger x)
    {
        var e = Exp(2 * x);
        return ((e - _one) << Bits) / (e + _one);
    }

    public static BigInteger Sigmoid(BigInteger x) => (_one << Bits) / (_one + Exp(-x));

    public static BigInteger Softplus(BigInteger x) => Log(_one + Exp(x));

    public static BigInteger Pow(BigInteger a, BigInteger b) => Exp(Log(a) * b >> Bits);

    private static (BigInteger R, int Quadrant) Quadrant(BigInteger x)
    {
        var quadrant = (2 * x + _halfPi) / (2 * _halfPi);
        return (x - quadrant * _halfPi, (int)(((quadrant % 4) + 4) % 4));
    }

    private static BigInteger InQuadrant(BigInteger r, int quadrant)
    {
        var (term, first) = quadrant % 2 == 0 ? (r, 2) : (_one, 1);
        var sum = term;
        for (var n = first; !term.IsZero && n < 2000; n += 2)
        {
            term = -(term * r >> Bits) * r / ((BigInteger)n * (n + 1)) >> Bits;
            sum += term;
        }

        return quadrant % 4 >= 2 ? -sum : sum;
    }

    private static BigInteger Artanh(BigInteger s)
    {
        var square = s * s >> Bits;
        var sum = BigInteger.Zero;
        for (var n = 1; !s.IsZero && n < 6000; n += 2)
        {
            sum += s / n;
            s = s * square >> Bits;
        }

        return sum;
    }

    private static BigInteger ArctanOfOneOver(int n)
    {
        var power = _one / n;
        var sum = BigInteger.Zero;
        for (var k = 1; !power.IsZero; k += 2)
        {
            sum += k % 4 == 1 ? power / k : -(power / k);
            power /= n * n;
        }

        return sum;
    }
}
