using System;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>Small equations solved directly come to what their singular values come to, or are not solved at all.</summary>
public sealed class CholeskyTests
{
    [Theory]
    [InlineData(1, 1e-6)]
    [InlineData(5, 1e-2)]
    [InlineData(10, 1e-6)]
    [InlineData(50, 1e-4)]
    public void It_solves_as_singular_values_do(int size, double ridge)
    {
        var right = Numbers(size, 3);
        var (direct, values) = (new Cholesky(size + 2), new SingularValues(size + 2));
        Fill(direct, size, ridge);
        Fill(values, size, ridge);
        var (one, other) = (new double[size], new double[size]);

        Assert.True(direct.Solve(right, one));
        values.Factor(solves: true);
        values.Solve(right, 0, 1e-15, other);
        for (var i = 0; i < size; i++)
        {
            Assert.Equal(other[i], one[i], Math.Abs(other[i]) * 1e-15 * size / ridge);
        }
    }

    [Fact]
    public void What_is_not_positive_is_not_solved()
    {
        foreach (var wrong in new[] { 0, -1, double.NaN })
        {
            var direct = new Cholesky(3);
            Fill(direct, 3, 0.1);
            direct.Column(1)[1] = wrong;

            Assert.False(direct.Solve(Numbers(3, 1), new double[3]));
        }
    }

    [Fact]
    public void Of_nothing_there_is_nothing_to_solve()
    {
        var direct = new Cholesky(3);
        direct.Begin(0);

        Assert.True(direct.Solve([], []));
    }

    /// <summary>Products of unit vectors of which the last two are one and the same, with so much on the diagonal.</summary>
    private static void Fill(SquareMatrix matrix, int size, double ridge)
    {
        matrix.Begin(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                matrix.Column(i)[j] = Product(Math.Min(i, Math.Max(size - 2, 0)), Math.Min(j, Math.Max(size - 2, 0))) + (i == j ? ridge : 0);
            }
        }
    }

    private static double Product(int i, int j)
    {
        var (a, b) = (Numbers(60, i), Numbers(60, j));
        return Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b));
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double[] Numbers(int count, int seed)
    {
        var random = new Random(100 + seed);
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = random.NextDouble() - 0.3;
        }

        return numbers;
    }
}
