using System;

namespace Mmx.Numerics;

/// <summary>
/// A = L Lᵀ for a small symmetric matrix that is well away from singular: a tenth of the work of its singular values, and as
/// right there.
/// </summary>
internal sealed class Cholesky(int capacity) : SquareMatrix(capacity)
{
    /// <summary>Finds the x with A x = b; says false where A is not positive, or no number, and finds nothing.</summary>
    public bool Solve(ReadOnlySpan<double> b, Span<double> x)
    {
        if (!Factor())
        {
            return false;
        }

        b.CopyTo(x);
        for (var i = 0; i < Size; i++)
        {
            x[i] /= Column(i)[i];
            Take(x[i], Column(i), i + 1, x);
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            x[i] = (x[i] - Dot(Column(i), x, i + 1)) / Column(i)[i];
        }

        return true;
    }

    // Only what is on the diagonal and below it is read.
    private bool Factor()
    {
        for (var i = 0; i < Size; i++)
        {
            var column = Column(i);
            if (!(column[i] > 0))
            {
                return false;
            }

            var root = Math.Sqrt(column[i]);
            for (var j = i; j < Size; j++)
            {
                column[j] /= root;
            }

            for (var j = i + 1; j < Size; j++)
            {
                Take(column[j], column, j, Column(j));
            }
        }

        return true;
    }

    private static void Take(double factor, ReadOnlySpan<double> a, int from, Span<double> of)
    {
        for (var i = from; i < a.Length; i++)
        {
            of[i] -= factor * a[i];
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int from)
    {
        var sum = 0.0;
        for (var i = from; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
