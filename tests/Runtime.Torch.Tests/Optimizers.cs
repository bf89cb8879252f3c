using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;
using Mmx.Tests.Rules;

namespace Mmx.Tests;

/// <summary>An optimizer of each standard rule, by the rule's name.</summary>
internal static class Optimizers
{
    private static readonly Dictionary<string, Func<Game<double>, Optimizer<double>>> _makers = new()
    {
        ["Adam"] = game => new OfAdam<double>(game),
        ["AltGda"] = game => new OfAltGda<double>(game),
        ["ConjugateGradient"] = game => new OfConjugateGradient<double>(game),
        ["Extra"] = game => new OfExtra<double>(game),
        ["ExtraAdam"] = game => new OfExtraAdam<double>(game),
        ["Extragradient"] = game => new OfExtragradient<double>(game),
        ["ExtragradientPlus"] = game => new OfExtragradientPlus<double>(game),
        ["Lookahead"] = game => new OfLookahead<double>(game),
        ["Momentum"] = game => new OfMomentum<double>(game),
        ["OptimisticGda"] = game => new OfOptimisticGda<double>(game),
        ["Rapp"] = game => new OfRapp<double>(game),
        ["SimGda"] = game => new OfSimGda<double>(game),
    };

    public static IEnumerable<string> Rules => _makers.Keys;

    public static TheoryData<string> Theory => [.. _makers.Keys.Select(rule => rule)];

    public static Optimizer<double> Of(string rule, Game<double> game) => _makers[rule](game);
}
