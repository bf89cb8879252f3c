using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>The greatest number of a piece; NaN where there is one.</summary>
public struct Most<T>
    where T : unmanaged
{
    private Vector512<T> _most = Lanes.Spread<T>(double.NegativeInfinity);

    public Most()
    {
    }

    public readonly double Result
    {
        get
        {
            var most = double.NegativeInfinity;
            for (var lane = 0; lane < Lanes.Count<T>(); lane++)
            {
                most = Math.Max(most, Lanes.At(_most, lane));
            }

            return most;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> x, long left)
    {
        if (left < Lanes.Count<T>())
        {
            x = Lanes.Select(Lanes.First<T>(left), x, Lanes.Spread<T>(double.NegativeInfinity));
        }

        _most = Lanes.Max(_most, x);
    }
}

/// <summary>The least number of a piece; NaN where there is one.</summary>
public struct Least<T>
    where T : unmanaged
{
    private Vector512<T> _least = Lanes.Spread<T>(double.PositiveInfinity);

    public Least()
    {
    }

    public readonly double Result
    {
        get
        {
            var least = double.PositiveInfinity;
            for (var lane = 0; lane < Lanes.Count<T>(); lane++)
            {
                least = Math.Min(least, Lanes.At(_least, lane));
            }

            return least;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> x, long left)
    {
        if (left < Lanes.Count<T>())
        {
            x = Lanes.Select(Lanes.First<T>(left), x, Lanes.Spread<T>(double.PositiveInfinity));
        }

        _least = Lanes.Min(_least, x);
    }
}
