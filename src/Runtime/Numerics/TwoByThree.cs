using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// Two vectors multiplied with three columns, each number widened once. What is added up over whole rows of elements stands in
/// memory between two calls, so that a piece may come in strips: the order of each sum stays the same.
/// </summary>
internal static unsafe class TwoByThree
{
    /// <summary>How many columns there are.</summary>
    public const int Columns = 3;

    /// <summary>How many doubles the sums of one column stand in: four times eight lanes with either vector.</summary>
    public const int SumsAColumn = 64;

    /// <summary>Adds the products over a strip's whole rows to the columns' sums.</summary>
    // The sums are variables, twenty-four, since the compiler keeps those in registers, and parts of a struct in memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows<T, TFirst, TMany, TForesight>(in Multiplication<T> of, int first, int second, int third, Strip strip, double* sums)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
        where TForesight : struct, IForesight
    {
        T* x = of.X, xOlder = of.XOlder, y = of.Y;
        T* a = (T*)of.Many[first], b = (T*)of.Many[second], c = (T*)of.Many[third];
        T* aOlder = (T*)of.Olders[first], bOlder = (T*)of.Olders[second], cOlder = (T*)of.Olders[third];
        Vector512<double> xa0 = Load(sums, 0), xa1 = Load(sums, 1), xa2 = Load(sums, 2), xa3 = Load(sums, 3);
        Vector512<double> ya0 = Load(sums, 4), ya1 = Load(sums, 5), ya2 = Load(sums, 6), ya3 = Load(sums, 7);
        Vector512<double> xb0 = Load(sums, 8), xb1 = Load(sums, 9), xb2 = Load(sums, 10), xb3 = Load(sums, 11);
        Vector512<double> yb0 = Load(sums, 12), yb1 = Load(sums, 13), yb2 = Load(sums, 14), yb3 = Load(sums, 15);
        Vector512<double> xc0 = Load(sums, 16), xc1 = Load(sums, 17), xc2 = Load(sums, 18), xc3 = Load(sums, 19);
        Vector512<double> yc0 = Load(sums, 20), yc1 = Load(sums, 21), yc2 = Load(sums, 22), yc3 = Load(sums, 23);
        for (var i = strip.Start; i + WideSum.Row <= strip.End; i += WideSum.Row)
        {
            TForesight.Foresee((TMany.HasOlder ? aOlder : a) + i);
            TForesight.Foresee((TMany.HasOlder ? bOlder : b) + i);
            TForesight.Foresee((TMany.HasOlder ? cOlder : c) + i);
            var (atX, atY) = (TFirst.Wide(x + i, xOlder + i), Lanes.Wide(y + i));
            var column = TMany.Wide(a + i, aOlder + i);
            xa0 = Lanes.AddProduct<T>(xa0, atX, column);
            ya0 = Lanes.AddProduct<T>(ya0, atY, column);
            column = TMany.Wide(b + i, bOlder + i);
            xb0 = Lanes.AddProduct<T>(xb0, atX, column);
            yb0 = Lanes.AddProduct<T>(yb0, atY, column);
            column = TMany.Wide(c + i, cOlder + i);
            xc0 = Lanes.AddProduct<T>(xc0, atX, column);
            yc0 = Lanes.AddProduct<T>(yc0, atY, column);
            (atX, atY) = (TFirst.Wide(x + i + 8, xOlder + i + 8), Lanes.Wide(y + i + 8));
            column = TMany.Wide(a + i + 8, aOlder + i + 8);
            xa1 = Lanes.AddProduct<T>(xa1, atX, column);
            ya1 = Lanes.AddProduct<T>(ya1, atY, column);
            column = TMany.Wide(b + i + 8, bOlder + i + 8);
            xb1 = Lanes.AddProduct<T>(xb1, atX, column);
            yb1 = Lanes.AddProduct<T>(yb1, atY, column);
            column = TMany.Wide(c + i + 8, cOlder + i + 8);
            xc1 = Lanes.AddProduct<T>(xc1, atX, column);
            yc1 = Lanes.AddProduct<T>(yc1, atY, column);
            (atX, atY) = (TFirst.Wide(x + i + 16, xOlder + i + 16), Lanes.Wide(y + i + 16));
            column = TMany.Wide(a + i + 16, aOlder + i + 16);
            xa2 = Lanes.AddProduct<T>(xa2, atX, column);
            ya2 = Lanes.AddProduct<T>(ya2, atY, column);
            column = TMany.Wide(b + i + 16, bOlder + i + 16);
            xb2 = Lanes.AddProduct<T>(xb2, atX, column);
            yb2 = Lanes.AddProduct<T>(yb2, atY, column);
            column = TMany.Wide(c + i + 16, cOlder + i + 16);
            xc2 = Lanes.AddProduct<T>(xc2, atX, column);
            yc2 = Lanes.AddProduct<T>(yc2, atY, column);
            (atX, atY) = (TFirst.Wide(x + i + 24, xOlder + i + 24), Lanes.Wide(y + i + 24));
            column = TMany.Wide(a + i + 24, aOlder + i + 24);
            xa3 = Lanes.AddProduct<T>(xa3, atX, column);
            ya3 = Lanes.AddProduct<T>(ya3, atY, column);
            column = TMany.Wide(b + i + 24, bOlder + i + 24);
            xb3 = Lanes.AddProduct<T>(xb3, atX, column);
            yb3 = Lanes.AddProduct<T>(yb3, atY, column);
            column = TMany.Wide(c + i + 24, cOlder + i + 24);
            xc3 = Lanes.AddProduct<T>(xc3, atX, column);
            yc3 = Lanes.AddProduct<T>(yc3, atY, column);
        }

        Store(sums, 0, xa0, xa1, xa2, xa3);
        Store(sums, 4, ya0, ya1, ya2, ya3);
        Store(sums, 8, xb0, xb1, xb2, xb3);
        Store(sums, 12, yb0, yb1, yb2, yb3);
        Store(sums, 16, xc0, xc1, xc2, xc3);
        Store(sums, 20, yc0, yc1, yc2, yc3);
    }

    /// <summary>What a column's sums over whole rows come to: with the first vector, and with the second.</summary>
    public static (double First, double Second) Results(double* sums) => (Fold(sums), Fold(sums + SumsAColumn / 2));

    private static double Fold(double* sums) =>
        WideSum.Fold((Load(sums, 0) + Load(sums, 1)) + (Load(sums, 2) + Load(sums, 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(double* sums, int index) =>
        Vector512.Load(sums + index * Vector512<double>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        double* sums, int index, Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
    {
        var to = sums + index * Vector512<double>.Count;
        Vector512.Store(a, to);
        Vector512.Store(b, to + 8);
        Vector512.Store(c, to + 16);
        Vector512.Store(d, to + 24);
    }
}
