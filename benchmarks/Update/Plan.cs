using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>What is compared. All of it is meant to take a quarter of an hour.</summary>
internal static class Plan
{
    private const long Largest = 100_000_000;
    private const long LargestWindows = 30_000_000;
    private static readonly string[] _afterBackward = ["SimGda", "Adam"];

    /// <summary>Those that are compared at the largest size: the others make too many evaluations for it.</summary>
    private static readonly string[] _atLargest = ["SimGda", "Adam", "OptimisticAdam", "ConjugateGradient"];

    public static IEnumerable<Case> Of(Options options) =>
        Rules.Names.Where(options.Wants).SelectMany(rule => Of(rule, options));

    private static IEnumerable<Case> Of(string rule, Options options)
    {
        foreach (var size in options.Sizes.Select(size => Fit(rule, size, options)).OfType<long>())
        {
            yield return new Case(rule, size, "1");
            if (size < LargestWindows && !Rules.IsOverBase(rule))
            {
                yield return new Case(rule, size, "400");
            }

            if (_afterBackward.Contains(rule) && size is >= 100_000 and < LargestWindows)
            {
                yield return new Case(rule, size, "1", AfterBackward: true);
            }
        }

        if (options.WithSmall && !Rules.IsOverBase(rule))
        {
            yield return new Case(rule, 0, Case.Small);
        }
    }

    private static long? Fit(string rule, long size, Options options) =>
        size < Largest || options.SaysSizes ? size
        : rule.StartsWith("Anderson") ? LargestWindows
        : _atLargest.Contains(rule) ? size
        : null;
}
