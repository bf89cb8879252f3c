using System;
using System.Diagnostics;
using System.Linq;
using Benchmarks.InSitu;
using Mmx.Cpu;
using Mmx.Games;

const int rounds = 4;
const int updates = 40;
long[] sizes = [100_000, 1_000_000, 4_000_000];

Console.WriteLine(
    "Adam on both players, in µs: right after a backward pass in the same process, and alone with its vectors at hand. " +
    $"Medians of {updates} updates, A B A B.");
foreach (var size in sizes)
{
    using var network = new Network(size);
    using var inSitu = new Update<float>(network.Game);
    using var alone = new Update<float>(network.Bare);
    Measure(inSitu);
    Measure(alone);
    Console.WriteLine($"{network.Parameters} parameters, {Crew.Threads} threads{(Crew.IsTeam ? " of the OpenMP team" : "")}");
    for (var round = 0; round < rounds; round++)
    {
        var (after, whole) = Measure(inSitu);
        var (bare, _) = Measure(alone);
        Console.WriteLine(
            $"  after backward {after,8:F1}   alone {bare,8:F1}   ratio {after / bare,5:F2}   " +
            $"{after / whole,6:P1} of a step of {whole,9:F1}");
    }
}

// The update by itself, and the whole step with its draw and its evaluation.
static (double Update, double Step) Measure(Optimizer<float> optimizer)
{
    var own = new double[updates];
    var whole = new double[updates];
    for (var i = 0; i < updates; i++)
    {
        var start = Stopwatch.GetTimestamp();
        optimizer.Advance();
        optimizer.Game.Draw();
        optimizer.Advance();
        optimizer.Game.Evaluate(optimizer.Next);
        var evaluated = Stopwatch.GetTimestamp();
        optimizer.Advance();
        own[i] = Stopwatch.GetElapsedTime(evaluated).TotalMicroseconds;
        whole[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    return (Median(own), Median(whole));
}

static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
