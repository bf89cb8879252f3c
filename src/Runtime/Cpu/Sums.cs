using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>
/// Adds up a piece in 4 × 8 lanes of double, in an order that no hardware and no number of threads changes.
/// </summary>
public struct Sum<T>
    where T : unmanaged
{
    private Vector512<double> _a;
    private Vector512<double> _b;
    private Vector512<double> _c;
    private Vector512<double> _d;

    /// <summary>The sum of all that was added.</summary>
    public readonly double Result => WideSum.Fold((_a + _b) + (_c + _d));

    /// <summary>Adds the lanes of which so many are left before the piece's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> x, long left)
    {
        if (left < Lanes.Count<T>())
        {
            x &= Lanes.First<T>(left);
        }

        if (typeof(T) == typeof(float))
        {
            var (low, high) = Vector512.Widen(x.As<T, float>());
            (_a, _b, _c, _d) = (_c, _d, _a + low, _b + high);
        }
        else
        {
            (_a, _b, _c, _d) = (_b, _c, _d, _a + x.As<T, double>());
        }
    }
}

/// <summary>Adds up products as <see cref="Sum{T}"/> adds numbers; a product of floats is exact.</summary>
public struct DotSum<T>
    where T : unmanaged
{
    private Vector512<double> _a;
    private Vector512<double> _b;
    private Vector512<double> _c;
    private Vector512<double> _d;

    /// <summary>The sum of all that was added.</summary>
    public readonly double Result => WideSum.Fold((_a + _b) + (_c + _d));

    /// <summary>Adds the products of the lanes of which so many are left before the piece's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> x, Vector512<T> y, long left)
    {
        if (left < Lanes.Count<T>())
        {
            x &= Lanes.First<T>(left);
            y &= Lanes.First<T>(left);
        }

        if (typeof(T) == typeof(float))
        {
            var (lowX, highX) = Vector512.Widen(x.As<T, float>());
            var (lowY, highY) = Vector512.Widen(y.As<T, float>());
            (_a, _b, _c, _d) = (_c, _d, Lanes.AddProduct<T>(_a, lowX, lowY), Lanes.AddProduct<T>(_b, highX, highY));
        }
        else
        {
            (_a, _b, _c, _d) = (_b, _c, _d, Lanes.AddProduct<T>(_a, x.As<T, double>(), y.As<T, double>()));
        }
    }
}

/// <summary>Folds eight lanes by halves, always the same halves.</summary>
internal static class WideSum
{
    /// <summary>How many elements go into 4 × 8 lanes.</summary>
    public const int Row = 32;

    public static double Fold(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }
}
