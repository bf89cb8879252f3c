using System;

namespace Mmx.Numerics;

// Points are so many numbers in a row; what is between two clouds of them is a number for each pair, first by first.
public static partial class Arrays
{
    /// <summary>How far each point of the first is from each of the second.</summary>
    public static void Distances(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, long numbers, Span<double> into)
    {
        var size = (int)numbers;
        var pair = 0;
        for (var a = 0; a < first.Length; a += size)
        {
            for (var b = 0; b < second.Length; b += size)
            {
                var sum = 0.0;
                for (var i = 0; i < size; i++)
                {
                    var way = first[a + i] - second[b + i];
                    sum += way * way;
                }

                into[pair++] = Math.Sqrt(sum);
            }
        }
    }

    /// <summary>For each point of the first, the ways from all of the second to it, times the pairs' weights.</summary>
    public static void PullsOfFirst(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        long numbers,
        Span<double> into) => Pull(weights, first, second, (int)numbers, into, default);

    /// <summary>For each point of the second, the ways from all of the first to it, times the pairs' weights.</summary>
    public static void PullsOfSecond(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        long numbers,
        Span<double> into) => Pull(weights, first, second, (int)numbers, default, into);

    /// <summary>Each element so many times in a row.</summary>
    public static void Repeated(ReadOnlySpan<double> x, long times, Span<double> into)
    {
        for (var i = 0; i < x.Length; i++)
        {
            into.Slice(i * (int)times, (int)times).Fill(x[i]);
        }
    }

    /// <summary>The sum of so many elements in a row, and of the next so many.</summary>
    public static void SumsInARow(ReadOnlySpan<double> x, long count, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = Sum(x.Slice(i * (int)count, (int)count));
        }
    }

    // To whom it is, has room for it.
    private static void Pull(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        int size,
        Span<double> toFirst,
        Span<double> toSecond)
    {
        toFirst.Clear();
        toSecond.Clear();
        var pair = 0;
        for (var a = 0; a < first.Length; a += size)
        {
            for (var b = 0; b < second.Length; b += size)
            {
                var weight = weights[pair++];
                for (var i = 0; weight != 0 && i < size; i++)
                {
                    var pull = weight * (first[a + i] - second[b + i]);
                    if (!toFirst.IsEmpty)
                    {
                        toFirst[a + i] += pull;
                    }
                    else
                    {
                        toSecond[b + i] -= pull;
                    }
                }
            }
        }
    }
}
