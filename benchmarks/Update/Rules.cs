using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;

namespace Benchmarks.Update;

/// <summary>The rules that are compared, as they are compiled from optimizers.mmx.</summary>
internal static class Rules
{
    private static readonly (string Name, int Vectors, Func<Game<float>, Optimizer<float>> Make)[] _all =
    [
        ("SimGda", 0, game => new SimGda<float>(game)),
        ("Adam", 2, game => new Adam<float>(game)),
        ("ExtraAdam", 5, game => new ExtraAdam<float>(game)),
        ("OptimisticAdam", 2, game => new OptimisticAdam<float>(game)),
        ("Lookahead", 3, game => new Lookahead<float>(game)),
        ("ConjugateGradient", 2, game => new ConjugateGradient<float>(game)),
        ("Anderson5", 14, game => new Anderson5<float>(game)),
        ("Anderson10", 24, game => new Anderson10<float>(game)),
    ];

    public static IEnumerable<string> Names => _all.Select(rule => rule.Name);

    public static Optimizer<float> Make(string rule, Game<float> game) => Find(rule).Make(game);

    /// <summary>About how many vectors one contestant holds: the rule's, the game's and some in between.</summary>
    public static int Vectors(string rule) => Find(rule).Vectors + 6;

    /// <summary>Whether torch.optim has it.</summary>
    public static bool IsInPyTorch(string rule) => rule is "SimGda" or "Adam";

    private static (string Name, int Vectors, Func<Game<float>, Optimizer<float>> Make) Find(string rule) =>
        _all.First(one => one.Name == rule);
}
