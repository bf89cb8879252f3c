using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Numerics;

/// <summary>
/// The random numbers of a game, by their places: each follows from the seed, from which of the game's draws it is,
/// from the sample, and from its place in what is drawn. Nothing is remembered in between.
/// </summary>
public readonly struct Draws(ulong seed, int number, long sample)
{
    // An optimizer of the same seed draws other numbers.
    private const ulong OfGames = 0x67616D65_67616D65;

    private readonly long _seed = (long)(seed ^ OfGames);
    private readonly int _number = number;
    private readonly long _sample = sample;

    /// <summary>From 0 to 1, 0 among them and 1 not.</summary>
    public double Uniform(long place) => Chance.Uniform(_seed, _sample, _number, place);

    /// <summary>Mean 0, variance 1.</summary>
    public double Normal(long place)
    {
        var (radius, angle) = Chance.Normals(_seed, _sample, _number, Vector512.CreateScalar((ulong)place));
        return (radius * Trigonometry.Cosine(angle)).ToScalar();
    }
}
