using System;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Numerics;

/// <summary>What becomes of whole arrays: sums in lanes, in an order that no hardware changes. Of nothing, all is 0.</summary>
public static partial class Arrays
{
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = new DotSum<double>();
        var lanes = Vector512<double>.Count;
        var whole = x.Length - x.Length % lanes;
        for (var i = 0; i < whole; i += lanes)
        {
            sum.Add(Vector512.Create(x.Slice(i, lanes)), Vector512.Create(y.Slice(i, lanes)), lanes);
        }

        sum.Add(Rest(x[whole..]), Rest(y[whole..]), lanes);
        return sum.Result;
    }

    public static double Sum(ReadOnlySpan<double> x)
    {
        var sum = new Sum<double>();
        var lanes = Vector512<double>.Count;
        var whole = x.Length - x.Length % lanes;
        for (var i = 0; i < whole; i += lanes)
        {
            sum.Add(Vector512.Create(x.Slice(i, lanes)), lanes);
        }

        sum.Add(Rest(x[whole..]), lanes);
        return sum.Result;
    }

    public static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    public static double Largest(ReadOnlySpan<double> x) => At(x, PlaceOfLargest(x));

    public static double Smallest(ReadOnlySpan<double> x) => At(x, PlaceOfSmallest(x));

    /// <summary>Where the first of the largest stands; where a NaN does, if there is one; −1 in an empty array.</summary>
    public static int PlaceOfLargest(ReadOnlySpan<double> x)
    {
        var place = x.Length == 0 ? -1 : 0;
        for (var i = 1; i < x.Length && !double.IsNaN(x[place]); i++)
        {
            place = x[i] <= x[place] ? place : i;
        }

        return place;
    }

    /// <summary>Where the first of the smallest stands; where a NaN does, if there is one; −1 in an empty array.</summary>
    public static int PlaceOfSmallest(ReadOnlySpan<double> x)
    {
        var place = x.Length == 0 ? -1 : 0;
        for (var i = 1; i < x.Length && !double.IsNaN(x[place]); i++)
        {
            place = x[i] >= x[place] ? place : i;
        }

        return place;
    }

    public static bool Finite(ReadOnlySpan<double> x)
    {
        foreach (var element in x)
        {
            if (!double.IsFinite(element))
            {
                return false;
            }
        }

        return true;
    }

    public static bool All(ReadOnlySpan<bool> truths) => !truths.Contains(false);

    public static bool Any(ReadOnlySpan<bool> truths) => truths.Contains(true);

    /// <summary>An element by an index that somebody computed.</summary>
    public static double Element(double[] x, long index, string name) => (ulong)index < (ulong)x.LongLength
        ? x[index]
        : throw new ArgumentException($"{name} has {x.LongLength} elements, counted from 0, and element {index} was asked for.");

    private static double At(ReadOnlySpan<double> x, int place) => place < 0 ? 0 : x[place];

    // What is left at the end, with zeros behind it.
    private static Vector512<double> Rest(ReadOnlySpan<double> x)
    {
        Span<double> lanes = stackalloc double[Vector512<double>.Count];
        lanes.Clear();
        x.CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }
}
