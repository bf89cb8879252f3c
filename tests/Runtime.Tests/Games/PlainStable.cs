using System;

namespace Mmx.Tests;

/// <summary>Adam under look-ahead on the bilinear game, in plain C#, element by element.</summary>
internal sealed class PlainStable(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
{
    private readonly double[] _m = new double[x.Length + y.Length];
    private readonly double[] _v = new double[x.Length + y.Length];
    private int _t;

    public double[] X { get; } = x.ToArray();

    public double[] Y { get; } = y.ToArray();

    public int K { get; init; }

    public void Step()
    {
        var (x, y) = ((double[])X.Clone(), (double[])Y.Clone());
        for (var i = 0; i < K; i++)
        {
            Adam();
        }

        Mix(x, X);
        Mix(y, Y);
    }

    private static void Mix(double[] anchor, double[] point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = 0.5 * anchor[i] + 0.5 * point[i];
        }
    }

    private void Adam()
    {
        var (x, y) = ((double[])X.Clone(), (double[])Y.Clone());
        _t++;
        for (var i = 0; i < x.Length; i++)
        {
            X[i] = Moved(x[i], y[i], 1e-3, i);
            Y[i] = Moved(y[i], -x[i], 4e-3, x.Length + i);
        }
    }

    private double Moved(double z, double g, double lr, int i)
    {
        _m[i] = 0.5 * _m[i] + (1 - 0.5) * g;
        _v[i] = 0.999 * _v[i] + (1 - 0.999) * g * g;
        var correction1 = 1 - Math.Pow(0.5, _t);
        var correction2 = 1 - Math.Pow(0.999, _t);
        return z - lr * (_m[i] / correction1) / (Math.Sqrt(_v[i] / correction2) + 1e-8);
    }
}
