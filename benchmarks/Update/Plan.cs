using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>What is compared. All of it is meant to take a quarter of an hour.</summary>
internal static class Plan
{
    private const long Largest = 100_000_000;
    private const long LargestWindows = 30_000_000;

    public static IEnumerable<Case> Of(Options options) =>
        Rules.Names.Where(options.Wants).SelectMany(rule => Of(rule, options));

    private static IEnumerable<Case> Of(string rule, Options options)
    {
        foreach (var size in options.Sizes.Select(size => Fit(rule, size, options)))
        {
            yield return new Case(rule, size, "1");
            yield return new Case(rule, size, "400");
            if (size is >= 100_000 and < LargestWindows)
            {
                yield return new Case(rule, size, "1", AfterBackward: true);
            }
        }

        if (options.WithSmall)
        {
            yield return new Case(rule, 0, Case.Small);
        }
    }

    /// <summary>Of as many vectors as Anderson mixing holds there is no room for the largest size.</summary>
    private static long Fit(string rule, long size, Options options) =>
        size >= Largest && !options.SaysSizes && rule.StartsWith("Anderson") ? LargestWindows : size;
}
