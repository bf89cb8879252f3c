using System;
using Mmx.Cpu;

namespace Mmx.Numerics;

/// <summary>
/// A = U Σ Vᵀ for a small square matrix, by rotations of its columns until all are at right angles (Hestenes, 1958; one-sided
/// Jacobi): it finds small singular values as well as the matrix holds them.
/// </summary>
internal sealed class SingularValues(int capacity) : SquareMatrix(capacity)
{
    private const int MostSweeps = 40;
    private const double RightAngle = 1e-15;
    private readonly double[] _right = new double[capacity * capacity];
    private readonly double[] _values = new double[capacity];
    private bool _solves;

    /// <summary>The largest singular value; 0 of nothing.</summary>
    public double Largest { get; private set; }

    /// <summary>The smallest singular value; 0 of nothing.</summary>
    public double Smallest { get; private set; }

    /// <summary>Factors the matrix, to solve with it or for its singular values alone.</summary>
    public void Factor(bool solves)
    {
        _solves = solves;
        for (var i = 0; i < Size && solves; i++)
        {
            Right(i).Clear();
            Right(i)[i] = 1;
        }

        for (var sweep = 0; sweep < MostSweeps && Sweep(); sweep++)
        {
        }

        (Largest, Smallest) = (0, Size == 0 ? 0 : double.PositiveInfinity);
        for (var i = 0; i < Size; i++)
        {
            _values[i] = Math.Sqrt(Dot(Column(i), Column(i)));
            Largest = Math.Max(Largest, _values[i]);
            Smallest = Math.Min(Smallest, _values[i]);
        }
    }

    /// <summary>
    /// The x of least norm that makes ‖A x − b‖² + λ ‖x‖² least, where singular values up to a threshold times the largest
    /// count as 0.
    /// </summary>
    public void Solve(ReadOnlySpan<double> b, double ridge, double threshold, Span<double> x)
    {
        x.Clear();
        for (var i = 0; i < Size; i++)
        {
            if (_values[i] > threshold * Largest)
            {
                Add(Dot(Column(i), b) / (_values[i] * _values[i] + ridge), Right(i), x);
            }
        }
    }

    // Says whether any two columns were not at right angles.
    private bool Sweep()
    {
        var turned = false;
        for (var i = 0; i < Size; i++)
        {
            for (var j = i + 1; j < Size; j++)
            {
                turned |= Turn(i, j);
            }
        }

        return turned;
    }

    private bool Turn(int i, int j)
    {
        var a = Column(i);
        var b = Column(j);
        var (aa, bb, ab) = (Dot(a, a), Dot(b, b), Dot(a, b));
        if (!(Math.Abs(ab) > RightAngle * Math.Sqrt(aa) * Math.Sqrt(bb)))
        {
            return false;
        }

        var cotangent = (bb - aa) / (2 * ab);
        var tangent = Math.CopySign(1 / (Math.Abs(cotangent) + Math.Sqrt(1 + cotangent * cotangent)), cotangent);
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        Rotate(a, b, cosine, cosine * tangent);
        if (_solves)
        {
            Rotate(Right(i), Right(j), cosine, cosine * tangent);
        }

        return true;
    }

    private Span<double> Right(int index) => _right.AsSpan(index * Capacity, Size);

    private static void Rotate(Span<double> a, Span<double> b, double cosine, double sine)
    {
        for (var i = 0; i < a.Length; i++)
        {
            (a[i], b[i]) = (cosine * a[i] - sine * b[i], sine * a[i] + cosine * b[i]);
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Add(double factor, ReadOnlySpan<double> a, Span<double> to)
    {
        for (var i = 0; i < a.Length; i++)
        {
            to[i] += factor * a[i];
        }
    }
}
