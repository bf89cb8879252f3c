using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Options
{
    public const string Help = """
        usage: ./build.sh bench [option…]
          --rules Adam,SimGda   these rules only
          --sizes 1e4,1e6       these numbers of parameters only, and nothing in 400 small tensors
          --quick               small sizes, few runs: whether all works; it is shown, and not written down
          --anyway              also where other processes are at work
        """;

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<long> Sizes { get; init; } = [10_000, 1_000_000, 10_000_000, 100_000_000];

    public bool SaysSizes { get; init; }

    public bool Quick { get; init; }

    public bool Anyway { get; init; }

    public bool WithSmall => !SaysSizes;

    /// <summary>Whether the whole of the plan is measured, which is what is written down.</summary>
    public bool IsWhole => Rules.Count == 0 && !SaysSizes && !Quick;

    public bool Wants(string rule) => Rules.Count == 0 || Rules.Contains(rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>The options, or what is wrong with them.</summary>
    public static (Options? Options, string? Wrong) Of(IReadOnlyList<string> words)
    {
        var options = new Options();
        for (var i = 0; i < words.Count; i++)
        {
            var value = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "--quick": options = options with { Quick = true, Sizes = [10_000, 100_000] }; break;
                case "--anyway": options = options with { Anyway = true }; break;
                case "--rules" when Unknown(value) is { } unknown: return (null, unknown);
                case "--rules": options = options with { Rules = value.Split(',') }; i++; break;
                case "--sizes" when NumbersOf(value) is { } sizes:
                    options = options with { Sizes = sizes, SaysSizes = true };
                    i++;
                    break;
                case "--sizes": return (null, "`--sizes` is followed by numbers of parameters, 400 at least: 1e4,1e6.");
                default: return (null, $"There is no option `{words[i]}`.");
            }
        }

        return (options, null);
    }

    private static string? Unknown(string rules) => rules
        .Split(',')
        .Where(rule => !Update.Rules.Names.Contains(rule, StringComparer.OrdinalIgnoreCase))
        .Select(rule => $"No rule `{rule}` is compared; these are: {string.Join(", ", Update.Rules.Names)}.")
        .FirstOrDefault();

    private static long[]? NumbersOf(string text)
    {
        var numbers = text.Split(',').Select(Number).ToArray();
        return numbers.All(number => number >= 400) ? numbers : null;
    }

    private static long Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)number : 0;
}
