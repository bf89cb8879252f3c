using System;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Random numbers by their place: the same place gives the same number, on every machine, in every order.</summary>
internal static class Chance
{
    private const int WordBits = 32;
    private const ulong One = 0x3FF0_0000_0000_0000;
    private const int ExponentBits = 12;
    private const double TwoToMinus53 = 1.1102230246251565e-16;

    /// <summary>A number from 0 to 1, 0 among them and 1 not: all multiples of 2⁻⁵³ alike.</summary>
    public static double Uniform(long seed, long draw) => Uniform(seed, draw, 0, 0);

    /// <summary>Such a number for each place of each tensor.</summary>
    public static double Uniform(long seed, long draw, int tensor, long place)
    {
        var words = Philox.Of(At(Vector512.CreateScalar((ulong)place), tensor, draw), (ulong)seed);
        return (Bits(words.First, words.Second).ToScalar() >> 11) * TwoToMinus53;
    }

    /// <summary>
    /// Two normals in each lane, independent of one another: those of a block, which is numbered within its tensor. Box and
    /// Muller: √(−2 ln u) cos 2πv and √(−2 ln u) sin 2πv.
    /// </summary>
    public static (Vector512<double> Radius, Vector512<double> Angle) Normals(
        long seed, long draw, int tensor, Vector512<ulong> block)
    {
        var words = Philox.Of(At(block, tensor, draw), (ulong)seed);
        var u = Vector512.Create(2.0) - OneToTwo(words.First, words.Second);
        var v = OneToTwo(words.Third, words.Fourth) - Vector512<double>.One;
        return (Vector512.Sqrt(Logarithm.Of(u) * -2.0), v * Math.Tau);
    }

    // Room for 2⁴⁰ blocks in each of 2²⁴ tensors.
    private static Words At(Vector512<ulong> block, int tensor, long draw) => new(
        block & Vector512.Create((ulong)uint.MaxValue),
        Vector512.ShiftRightLogical(block, WordBits) | Vector512.Create((ulong)tensor << 8),
        Vector512.Create((ulong)(uint)draw),
        Vector512.Create((ulong)draw >> WordBits));

    private static Vector512<ulong> Bits(Vector512<ulong> low, Vector512<ulong> high) =>
        low | Vector512.ShiftLeft(high, WordBits);

    /// <summary>From 1 to 2, 1 among them and 2 not: random bits behind the point.</summary>
    private static Vector512<double> OneToTwo(Vector512<ulong> low, Vector512<ulong> high) =>
        (Vector512.ShiftRightLogical(Bits(low, high), ExponentBits) | Vector512.Create(One)).AsDouble();
}
