using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>
/// A combination on a piece: where its columns lie there and what each is multiplied by, found once; and what it comes to on a
/// strip of elements, in double.
/// </summary>
public unsafe ref struct Combined<T>
    where T : unmanaged
{
    private const int Row = 64;
    private readonly bool _areDifferences;
    private readonly bool _areMany;
    private readonly int _count;
    private readonly double* _sums;
    private readonly double* _numbers;
    private readonly T** _vectors;
    private double* _origin;

    /// <summary>
    /// So many columns, in room on the stack that has been filled with numbers and, behind them, vectors.
    /// </summary>
    internal Combined(in Strips strips, double* room, int count, bool areDifferences)
    {
        (_count, _areDifferences, _areMany) = (count, areDifferences, strips.AreLong);
        _sums = room;
        _numbers = NumbersIn(strips, room);
        _vectors = VectorsIn(strips, room, count);
        _origin = room;
    }

    /// <summary>All lanes from an element of the strip on, rounded once.</summary>
    public readonly Vector512<T> this[long element]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lanes.Narrow<T>(_origin + element);
    }

    /// <summary>For how many doubles it needs room: for a strip's sums, numbers, and one vector more than these.</summary>
    internal static int RoomFor(in Strips strips, int count) => SumsOf(strips) + count + count + 1;

    /// <summary>Where the numbers stand in its room.</summary>
    internal static double* NumbersIn(in Strips strips, double* room) => room + SumsOf(strips);

    /// <summary>Where the vectors stand in its room.</summary>
    internal static T** VectorsIn(in Strips strips, double* room, int count) => (T**)(NumbersIn(strips, room) + count);

    /// <summary>Adds it up over a strip, from the newest column to the oldest.</summary>
    public void Fill(Strip strip)
    {
        _origin = _sums - strip.Start;
        if (_areDifferences)
        {
            Add<DifferenceColumn>(strip);
        }
        else
        {
            Add<PlainColumn>(strip);
        }
    }

    /// <summary>What is left of a vector without it, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Vector512<T> Rest(Buffer<T> vector, long element) => Lanes.Rest(_origin + element, vector[element]);

    // A small tensor's strip needs less, and what is taken from the stack is cleared first.
    private static int SumsOf(in Strips strips)
    {
        var lanes = Lanes.Count<T>();
        return (int)Math.Min(strips.Length, (strips.Piece.End - strips.Piece.Start + lanes - 1) / lanes * lanes);
    }

    private readonly void Add<TKind>(Strip strip)
        where TKind : struct, IColumnKind
    {
        if (_areMany)
        {
            Add<TKind, OfTheNextStrip>(strip);
        }
        else
        {
            Add<TKind, OfTheMachine>(strip);
        }
    }

    private readonly void Add<TKind, TForesight>(Strip strip)
        where TKind : struct, IColumnKind
        where TForesight : struct, IForesight
    {
        var length = (strip.End - strip.Start + Lanes.Count<T>() - 1) / Lanes.Count<T>() * Lanes.Count<T>();
        var passes = Math.Max(1, (_count + TForesight.ColumnsAtOnce - 1) / TForesight.ColumnsAtOnce);
        for (var pass = 0; pass < passes; pass++)
        {
            Add<TKind, TForesight>(_count * pass / passes, _count * (pass + 1) / passes, strip.Start, length);
        }
    }

    // Each vector from its front to its back in rows of 64 elements, as the machine foresees what is read so; a row's sums
    // stay in registers from one vector to the next.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Add<TKind, TForesight>(int first, int end, long start, long length)
        where TKind : struct, IColumnKind
        where TForesight : struct, IForesight
    {
        T** vectors = _vectors;
        double* numbers = _numbers, to = _sums;
        var at = 0L;
        for (; at + Row <= length; at += Row)
        {
            AddRow<TKind, TForesight>(vectors, numbers, first, end, start + at, to + at);
        }

        for (; at < length; at += Vector512<double>.Count)
        {
            var sum = first > 0 ? Vector512.Load(to + at) : default;
            for (var i = first; i < end; i++)
            {
                sum += TKind.Wide(vectors[i] + start + at, vectors[i + 1] + start + at) * Vector512.Create(numbers[i]);
            }

            Vector512.Store(sum, to + at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<TKind, TForesight>(T** vectors, double* numbers, int first, int end, long at, double* to)
        where TKind : struct, IColumnKind
        where TForesight : struct, IForesight
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        Vector512<double> e = default, f = default, g = default, h = default;
        if (first > 0)
        {
            (a, b, c, d) = (Vector512.Load(to), Vector512.Load(to + 8), Vector512.Load(to + 16), Vector512.Load(to + 24));
            (e, f, g, h) = (Vector512.Load(to + 32), Vector512.Load(to + 40), Vector512.Load(to + 48), Vector512.Load(to + 56));
        }

        for (var i = first; i < end; i++)
        {
            var by = Vector512.Create(numbers[i]);
            var from = vectors[i] + at;
            var older = TKind.HasOlder ? vectors[i + 1] + at : from;
            TForesight.Foresee(older);
            TForesight.Foresee(older + Row / 2);
            a += TKind.Wide(from, older) * by;
            b += TKind.Wide(from + 8, older + 8) * by;
            c += TKind.Wide(from + 16, older + 16) * by;
            d += TKind.Wide(from + 24, older + 24) * by;
            e += TKind.Wide(from + 32, older + 32) * by;
            f += TKind.Wide(from + 40, older + 40) * by;
            g += TKind.Wide(from + 48, older + 48) * by;
            h += TKind.Wide(from + 56, older + 56) * by;
        }

        Vector512.Store(a, to);
        Vector512.Store(b, to + 8);
        Vector512.Store(c, to + 16);
        Vector512.Store(d, to + 24);
        Vector512.Store(e, to + 32);
        Vector512.Store(f, to + 40);
        Vector512.Store(g, to + 48);
        Vector512.Store(h, to + 56);
    }
}
