using System;
using System.Collections.Generic;
using System.Linq;

namespace Oracle.Values;

/// <summary>
/// Least squares by Householder's reflections: columns are taken by what is left of them, the largest first, until nothing
/// is left that counts; of all answers the one of least norm.
/// </summary>
internal static class LeastNorm
{
    private const double Nothing = 1e-13;

    /// <summary>The x that makes ‖A x − b‖ least, A given by its columns.</summary>
    public static double[] Solve(double[][] columns, double[] right)
    {
        double[][] a = [.. columns.Select(column => (double[])column.Clone())];
        var b = (double[])right.Clone();
        var order = Enumerable.Range(0, a.Length).ToArray();
        var rank = Reduce(a, b, order);
        var y = OfLeastNorm([.. Enumerable.Range(0, rank).Select(row => Row(a, row))], b, a.Length);
        var x = new double[a.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[order[i]] = y[i];
        }

        return x;
    }

    /// <summary>The columns in as many rows as there are columns: what mirrors leave of them.</summary>
    public static double[][] Short(double[][] columns)
    {
        double[][] a = [.. columns.Select(column => (double[])column.Clone())];
        for (var i = 0; i < a.Length && i < a[i].Length; i++)
        {
            var mirror = Mirror(a[i], i);
            foreach (var column in a.Skip(i))
            {
                Reflect(column, mirror);
            }
        }

        return [.. a.Select(column => column.Take(a.Length).ToArray())];
    }

    private static int Reduce(double[][] a, double[] b, int[] order)
    {
        var first = 0.0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var pivot = Enumerable.Range(i, a.Length - i).MaxBy(column => Rest(a[column], i));
            (a[i], a[pivot]) = (a[pivot], a[i]);
            (order[i], order[pivot]) = (order[pivot], order[i]);
            var size = Rest(a[i], i);
            first = Math.Max(first, size);
            if (size <= Nothing * first)
            {
                return i;
            }

            var mirror = Mirror(a[i], i);
            foreach (var vector in a.Skip(i).Append(b))
            {
                Reflect(vector, mirror);
            }
        }

        return Math.Min(a.Length, b.Length);
    }

    /// <summary>The y of least norm for which every row times y is its right side: y = Z T⁻ᵀ b, where the rows are Z T.</summary>
    private static double[] OfLeastNorm(double[][] rows, double[] right, int length)
    {
        var mirrors = new List<double[]>();
        var y = new double[length];
        for (var i = 0; i < rows.Length; i++)
        {
            mirrors.ForEach(mirror => Reflect(rows[i], mirror));
            mirrors.Add(Mirror(rows[i], i));
            Reflect(rows[i], mirrors[^1]);
            y[i] = (right[i] - Enumerable.Range(0, i).Sum(j => rows[i][j] * y[j])) / rows[i][i];
        }

        mirrors.Reverse();
        mirrors.ForEach(mirror => Reflect(y, mirror));
        return y;
    }

    private static double[] Row(double[][] columns, int row) =>
        [.. columns.Select((column, i) => i < row ? 0 : column[row])];

    private static double Rest(double[] vector, int from) => Math.Sqrt(vector.Skip(from).Sum(element => element * element));

    /// <summary>What reflects a vector so that behind an index nothing is left of it.</summary>
    private static double[] Mirror(double[] vector, int index)
    {
        double[] mirror = [.. vector.Select((element, i) => i < index ? 0 : element)];
        mirror[index] += mirror[index] < 0 ? -Rest(vector, index) : Rest(vector, index);
        return mirror;
    }

    private static void Reflect(double[] vector, double[] mirror)
    {
        var square = mirror.Sum(element => element * element);
        var factor = square == 0 ? 0 : 2 * vector.Zip(mirror, (a, b) => a * b).Sum() / square;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] -= factor * mirror[i];
        }
    }
}
