using System;

namespace Mmx.Numerics;

/// <summary>
/// Random numbers by their places: each is a function of the seed, of which draw it is, of the sample, and of its place
/// in it. Nothing is remembered, and whatever is asked for first is the same.
/// </summary>
public readonly struct Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double Step = 1.0 / (1L << 53);

    private readonly ulong _key;

    public Draws(ulong seed, int number, long sample) =>
        _key = Mixed(Mixed(Mixed(seed + Golden) + (ulong)number * Golden) + (ulong)sample * Golden);

    /// <summary>From 0 to below 1.</summary>
    public double Uniform(long place) => (Bits(place) >> 11) * Step;

    /// <summary>Mean 0, variance 1.</summary>
    public double Normal(long place)
    {
        var radius = Math.Sqrt(-2 * Numbers.Log(((Bits(place) >> 11) + 1) * Step));
        return radius * Numbers.Cos(2 * Math.PI * ((Bits(~place) >> 11) * Step));
    }

    private ulong Bits(long place) => Mixed(_key + (ulong)place * Golden);

    // Steele, Lea and Flood's splitmix64: every bit of what goes in reaches every bit of what comes out.
    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
