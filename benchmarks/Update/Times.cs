using System;
using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>How long a step took one contestant, in seconds, round by round.</summary>
internal sealed class Times
{
    private readonly List<double> _rounds = [];

    public double Middle => _rounds.Order().ElementAt(_rounds.Count / 2);

    public void Add(double seconds) => _rounds.Add(seconds);

    /// <summary>
    /// How many times as long as another one, round by round, since the machine itself is faster in some than in others: the
    /// median, the least and the most.
    /// </summary>
    public Ratio Over(Times other)
    {
        var ratios = _rounds.Zip(other._rounds, (one, two) => one / two).ToList();
        return new Ratio(ratios.Order().ElementAt(ratios.Count / 2), ratios.Min(), ratios.Max());
    }
}

/// <summary>How many times as long, and between what.</summary>
internal readonly record struct Ratio(double Middle, double Least, double Most)
{
    public Ratio Times(double by) => new(Middle * by, Least * by, Most * by);

    public override string ToString() => FormattableString.Invariant($"{Middle:F2} ({Least:F2}–{Most:F2})");
}
