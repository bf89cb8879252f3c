using System;
using System.Linq;

namespace Oracle.Values;

/// <summary>
/// The condition of a matrix: its singular values, after mirrors have made it small, are eigenvalues of ((0, A), (Aᵀ, 0)), which is made tridiagonal, and then
/// signs are counted (Sturm, 1829).
/// </summary>
internal static class Condition
{
    /// <summary>The largest singular value over the smallest, of as many as there are columns.</summary>
    public static double Of(double[][] columns)
    {
        if (columns.Length == 0)
        {
            return 0;
        }

        var (diagonal, beside) = Tridiagonal(Symmetric(LeastNorm.Short(columns)));
        var size = diagonal.Length;
        return Eigenvalue(diagonal, beside, size - 1) / Math.Max(0, Eigenvalue(diagonal, beside, size - columns.Length));
    }

    private static double[][] Symmetric(double[][] columns)
    {
        var rows = columns[0].Length;
        var size = rows + columns.Length;
        double Entry(int i, int j) => i < rows && j >= rows ? columns[j - rows][i] : i >= rows && j < rows ? columns[i - rows][j] : 0;
        return [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => Entry(i, j)).ToArray())];
    }

    /// <summary>Mirrors on both sides, a column after the other.</summary>
    private static (double[] Diagonal, double[] Beside) Tridiagonal(double[][] a)
    {
        for (var k = 0; k + 2 < a.Length; k++)
        {
            double[] mirror = [.. a.Select((row, i) => i <= k ? 0 : row[k])];
            var size = Math.Sqrt(mirror.Sum(element => element * element));
            mirror[k + 1] += mirror[k + 1] < 0 ? -size : size;
            var square = mirror.Sum(element => element * element);
            if (square > 0)
            {
                Reflect(a, mirror, square);
                a = Transposed(a);
                Reflect(a, mirror, square);
            }
        }

        return ([.. a.Select((row, i) => row[i])], [.. a.Skip(1).Select((row, i) => row[i])]);
    }

    private static void Reflect(double[][] rows, double[] mirror, double square)
    {
        foreach (var row in rows)
        {
            var factor = 2 * row.Zip(mirror, (a, b) => a * b).Sum() / square;
            for (var i = 0; i < row.Length; i++)
            {
                row[i] -= factor * mirror[i];
            }
        }
    }

    private static double[][] Transposed(double[][] a) => [.. a.Select((_, i) => a.Select(row => row[i]).ToArray())];

    /// <summary>The eigenvalue that so many others are below, by halving an interval that holds all.</summary>
    private static double Eigenvalue(double[] diagonal, double[] beside, int below)
    {
        var bound = diagonal.Max(Math.Abs) + (2 * beside.Append(0).Max(Math.Abs)) + 1;
        var (low, high) = (-bound, bound);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = CountBelow(diagonal, beside, middle) > below ? (low, middle) : (middle, high);
        }

        return (low + high) / 2;
    }

    private static int CountBelow(double[] diagonal, double[] beside, double value)
    {
        var (count, pivot) = (0, 1.0);
        for (var i = 0; i < diagonal.Length; i++)
        {
            pivot = diagonal[i] - value - (i == 0 ? 0 : beside[i - 1] * beside[i - 1] / (pivot == 0 ? 1e-300 : pivot));
            count += pivot < 0 ? 1 : 0;
        }

        return count;
    }
}
