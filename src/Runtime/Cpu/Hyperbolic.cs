using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>What neural networks are bent by: functions of e to −|x|, which never overflows.</summary>
internal static class Hyperbolic
{
    // From here on tanh is 1.
    private const double Saturated = 20;

    /// <summary>tanh |x| = E / (E + 2) with E = e²ˣ − 1, and the sign of x.</summary>
    public static Vector512<double> Tangent(Vector512<double> x)
    {
        var sign = x & Vector512.Create(-0.0);
        var size = Vector512.Min(x ^ sign, Vector512.Create(Saturated));
        var e = Exponential.MinusOne(size + size);
        return (e / (e + Vector512.Create(2.0))) ^ sign;
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        var e = Exponential.Of(-Vector512.Abs(x));
        var isNegative = Vector512.LessThan(x, Vector512<double>.Zero);
        return Vector512.ConditionalSelect(isNegative, e, Vector512<double>.One) / (Vector512<double>.One + e);
    }

    /// <summary>ln (1 + eˣ) = max(x, 0) + ln (1 + e to −|x|).</summary>
    public static Vector512<double> Softplus(Vector512<double> x) =>
        Vector512.Max(x, Vector512<double>.Zero) + Logarithm.OfOnePlus(Exponential.Of(-Vector512.Abs(x)));
}
