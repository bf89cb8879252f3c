using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>
/// The random numbers of one optimizer. A draw is its number in the stream, and a function of that number and the seed:
/// whoever knows the two knows all that was drawn and will be.
/// </summary>
public sealed class RandomStream
{
    private long _seed;
    private long _draws;

    /// <summary>Another seed is another stream.</summary>
    public long Seed
    {
        get => _seed;
        set => _seed = value;
    }

    /// <summary>How much has been drawn: it only grows.</summary>
    public long Draws => _draws;

    /// <summary>The number of the next draw.</summary>
    public long Next() => _draws++;

    /// <summary>A number from 0 to 1, 0 among them and 1 not.</summary>
    public double Uniform() => Chance.Uniform(_seed, Next());

    /// <summary>Shows a visitor what all that will be drawn comes of.</summary>
    internal void Show<T>(StateVisitor<T> visitor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        visitor.Number("seed", ref _seed);
        visitor.Number("draws", ref _draws);
    }

    /// <summary>The vector of normals that a draw is.</summary>
    public Normals Normals(long draw) => new(_seed, draw);
}
