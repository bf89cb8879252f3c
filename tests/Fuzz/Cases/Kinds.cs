using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>A way to make programs: what it is called, how often it has its turn, and one program of it.</summary>
internal sealed record Kind(string Name, int Weight, Func<Random, IReadOnlyList<SourceFile>> Make)
{
    public static Kind Of(string name, int weight, Func<Random, string> make) =>
        new(name, weight, random => [new SourceFile("fuzz.mmx", make(random))]);

    /// <summary>How many of its right programs become C#, one in so many; and of those, how many are compiled.</summary>
    public (int Generated, int Compiled) OneIn { get; init; } = (20, 40);

    public override string ToString() => Name;
}

/// <summary>All ways to make programs.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        Kind.Of("programs with tokens changed", 6_000, Mutations.OfTokens),
        Kind.Of("programs with characters changed", 4_000, Mutations.OfCharacters),
        Kind.Of("programs spliced into each other", 2_400, Mutations.Spliced),
        Kind.Of("right programs with tokens changed", 600, Typed.Changed),
        Kind.Of("random words and symbols", 3_000, Noise.Words),
        Kind.Of("random characters", 1_500, Noise.Characters),
        Kind.Of("random bytes", 1_000, Noise.Bytes),
        Kind.Of("random trees", 300, Trees.Any),
        Kind.Of("random rules that are right", 60, Typed.Rules) with { OneIn = (2, 8) },
        Kind.Of("random games that are right", 60, Typed.Games) with { OneIn = (2, 8) },
        Kind.Of("awkward names", 700, AwkwardNames.Any) with { OneIn = (2, 8) },
        new("awkward texts, titles and paths", 400, AwkwardTexts.Any) { OneIn = (2, 8) },
        Kind.Of("deep and long", 60, Long.Moderate),
        Kind.Of("a megabyte of one thing", 1, Long.Megabyte),
    ];

    public static Kind Any(Random random, string only)
    {
        var wanted = All.Where(kind => kind.Name.Contains(only, StringComparison.Ordinal)).ToList();
        var left = random.Next(wanted.Sum(kind => kind.Weight));
        return wanted.First(kind => (left -= kind.Weight) < 0);
    }
}
