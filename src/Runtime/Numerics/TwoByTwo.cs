using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Numerics;

/// <summary>
/// Two vectors multiplied with two columns, each number widened once. What is added up over whole rows of elements stands in
/// memory between two calls, so that a piece may come in strips: the order of each sum stays the same.
/// </summary>
internal static unsafe class TwoByTwo
{
    /// <summary>How many doubles the sums of one column stand in: four times eight lanes with either vector.</summary>
    public const int SumsAColumn = 64;

    private const int Ahead = 1024;

    /// <summary>Adds the products over whole rows, from where all addresses are on.</summary>
    // The sums are sixteen variables, since the compiler keeps those in registers, and parts of a struct in memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows<T, TFirst, TMany>(in Addresses<T> at, long elements, double* sumsA, double* sumsB)
        where T : unmanaged
        where TFirst : struct, IColumnKind
        where TMany : struct, IColumnKind
    {
        T* x = at.First, xOlder = at.FirstOlder, y = at.Second;
        T* a = at.A, aOlder = at.OlderA, b = at.B, bOlder = at.OlderB;
        Vector512<double> xa0 = Load(sumsA, 0), xa1 = Load(sumsA, 1), xa2 = Load(sumsA, 2), xa3 = Load(sumsA, 3);
        Vector512<double> ya0 = Load(sumsA, 4), ya1 = Load(sumsA, 5), ya2 = Load(sumsA, 6), ya3 = Load(sumsA, 7);
        Vector512<double> xb0 = Load(sumsB, 0), xb1 = Load(sumsB, 1), xb2 = Load(sumsB, 2), xb3 = Load(sumsB, 3);
        Vector512<double> yb0 = Load(sumsB, 4), yb1 = Load(sumsB, 5), yb2 = Load(sumsB, 6), yb3 = Load(sumsB, 7);
        for (var i = 0L; i < elements; i += WideSum.Row)
        {
            Foresee(a + i);
            Foresee(b + i);
            if (TMany.HasOlder)
            {
                Foresee(bOlder + i);
            }

            var (atX, atY) = (TFirst.Wide(x + i, xOlder + i), Lanes.Wide(y + i));
            var (atA, atB) = (TMany.Wide(a + i, aOlder + i), TMany.Wide(b + i, bOlder + i));
            xa0 = Lanes.AddProduct<T>(xa0, atX, atA);
            xb0 = Lanes.AddProduct<T>(xb0, atX, atB);
            ya0 = Lanes.AddProduct<T>(ya0, atY, atA);
            yb0 = Lanes.AddProduct<T>(yb0, atY, atB);
            (atX, atY) = (TFirst.Wide(x + i + 8, xOlder + i + 8), Lanes.Wide(y + i + 8));
            (atA, atB) = (TMany.Wide(a + i + 8, aOlder + i + 8), TMany.Wide(b + i + 8, bOlder + i + 8));
            xa1 = Lanes.AddProduct<T>(xa1, atX, atA);
            xb1 = Lanes.AddProduct<T>(xb1, atX, atB);
            ya1 = Lanes.AddProduct<T>(ya1, atY, atA);
            yb1 = Lanes.AddProduct<T>(yb1, atY, atB);
            (atX, atY) = (TFirst.Wide(x + i + 16, xOlder + i + 16), Lanes.Wide(y + i + 16));
            (atA, atB) = (TMany.Wide(a + i + 16, aOlder + i + 16), TMany.Wide(b + i + 16, bOlder + i + 16));
            xa2 = Lanes.AddProduct<T>(xa2, atX, atA);
            xb2 = Lanes.AddProduct<T>(xb2, atX, atB);
            ya2 = Lanes.AddProduct<T>(ya2, atY, atA);
            yb2 = Lanes.AddProduct<T>(yb2, atY, atB);
            (atX, atY) = (TFirst.Wide(x + i + 24, xOlder + i + 24), Lanes.Wide(y + i + 24));
            (atA, atB) = (TMany.Wide(a + i + 24, aOlder + i + 24), TMany.Wide(b + i + 24, bOlder + i + 24));
            xa3 = Lanes.AddProduct<T>(xa3, atX, atA);
            xb3 = Lanes.AddProduct<T>(xb3, atX, atB);
            ya3 = Lanes.AddProduct<T>(ya3, atY, atA);
            yb3 = Lanes.AddProduct<T>(yb3, atY, atB);
        }

        Store(sumsA, xa0, xa1, xa2, xa3);
        Store(sumsA + SumsAColumn / 2, ya0, ya1, ya2, ya3);
        Store(sumsB, xb0, xb1, xb2, xb3);
        Store(sumsB + SumsAColumn / 2, yb0, yb1, yb2, yb3);
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
        double* sums, Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
    {
        Vector512.Store(a, sums);
        Vector512.Store(b, sums + 8);
        Vector512.Store(c, sums + 16);
        Vector512.Store(d, sums + 24);
    }

    // The machine looks ahead by itself, but not far enough for memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Foresee<T>(T* row)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(row + Ahead);
            Sse.Prefetch1((byte*)(row + Ahead) + Layout.Alignment);
        }
    }
}

/// <summary>Where two vectors and two columns are read from; an older vector's only where a column is a difference.</summary>
internal unsafe ref struct Addresses<T>
    where T : unmanaged
{
    public T* First;
    public T* FirstOlder;
    public T* Second;
    public T* A;
    public T* OlderA;
    public T* B;
    public T* OlderB;
}
