using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Numerics;

/// <summary>
/// The elementary functions of single numbers: the very bits that kernels compute, which Math's are not on every
/// machine.
/// </summary>
public static partial class Numbers
{
    /// <summary>eˣ.</summary>
    public static double Exp(double x) => Lanes.Exp(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x) => Lanes.Log(Vector512.CreateScalar(x)).ToScalar();

    public static double Sin(double x) => Lanes.Sin(Vector512.CreateScalar(x)).ToScalar();

    public static double Cos(double x) => Lanes.Cos(Vector512.CreateScalar(x)).ToScalar();

    public static double Tanh(double x) => Lanes.Tanh(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static double Sigmoid(double x) => Lanes.Sigmoid(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln (1 + eˣ).</summary>
    public static double Softplus(double x) => Lanes.Softplus(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>a to b, with the edges of IEEE 754's pow.</summary>
    public static double Pow(double a, double b) =>
        Lanes.Pow(Vector512.CreateScalar(a), Vector512.CreateScalar(b)).ToScalar();
}
