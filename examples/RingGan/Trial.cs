using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Examples.RingGan;

/// <summary>
/// A method trained from a seed: what it had learnt at each look, what it made at the end, the seconds of its steps, and
/// those of them that the optimizer took.
/// </summary>
internal sealed record Trial(
    Method Method, long Seed, IReadOnlyList<Score> Looks, float[] Points, double Seconds, double OptimizersSeconds)
{
    public const int Every = 500;
    public const int Iterations = 3000;
    private const int Samples = 2000;

    // A mode counts that has a fiftieth of the samples this near.
    private const double Near = 0.3;
    private const double LeastShare = 0.02;

    public Score Last => Looks[^1];

    /// <summary>All methods from all seeds, one on each core; whoever watches is told of each that ends.</summary>
    public static IReadOnlyList<Trial> Of(IReadOnlyList<Method> methods, int seeds, Action<Trial> watch)
    {
        var wanted = methods.SelectMany(method => Enumerable.Range(0, seeds).Select(seed => (method, seed))).ToList();
        var trials = new Trial[wanted.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount) };
        Parallel.For(0, wanted.Count, limits, at =>
        {
            trials[at] = Of(wanted[at].method, wanted[at].seed);
            lock (trials)
            {
                watch(trials[at]);
            }
        });
        return trials;
    }

    private static Trial Of(Method method, long seed)
    {
        using var training = new Training(seed, method.On);
        var looks = new List<Score>();
        var points = Array.Empty<float>();
        for (var done = method.Iterations; done <= Iterations; done += method.Iterations)
        {
            training.Step();
            if (done % Every == 0)
            {
                points = training.Generate(Samples);
                looks.Add(Ring.Measure(points, Near, LeastShare));
            }
        }

        var seconds = training.Elapsed.TotalSeconds;
        return new Trial(method, seed, looks, points, seconds, seconds * training.OptimizersShare);
    }
}
