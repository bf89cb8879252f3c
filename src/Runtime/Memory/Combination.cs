using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>c₀ w₀ + c₁ w₁ + …: a window's columns, the newest first, each times its coefficient.</summary>
public readonly unsafe struct Combination<T>
    where T : unmanaged
{
    private readonly nint* _vectors;
    private readonly long _newest;
    private readonly long _size;
    private readonly int _count;
    private readonly Coefficients _coefficients;
    private readonly bool _areDifferences;

    internal Combination(nint* vectors, long newest, long size, long count, Coefficients coefficients, bool areDifferences)
    {
        _vectors = vectors;
        _newest = newest;
        _size = size;
        _count = (int)Math.Min(count, coefficients.Count);
        _areDifferences = areDifferences && _count > 0;
        _coefficients = coefficients;
    }

    /// <summary>Whether more vectors are read than the machine foresees at a time.</summary>
    public bool AreMany => Columns > OfTheMachine.ColumnsAtOnce;

    /// <summary>How many vectors are read.</summary>
    private int Columns => _areDifferences ? _count + 1 : _count;

    // Differences of floats are not made: each vector has a weight of its own.
    private bool AreWeighed => _areDifferences && typeof(T) == typeof(float);

    /// <summary>For how many doubles <see cref="On"/> needs room.</summary>
    public int RoomFor(in Strips strips) => Combined<T>.RoomFor(strips, Columns);

    /// <summary>What it is on a piece's strips, with room on the stack.</summary>
    public Combined<T> On(in Strips strips, Span<double> room)
    {
        var at = (double*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(room));
        var numbers = _coefficients.Of(_coefficients.Groups.Of(strips.Piece));
        var columns = AreWeighed ? Columns : _count;
        var into = Combined<T>.NumbersIn(strips, at);
        if (AreWeighed)
        {
            Weigh(numbers, into);
        }
        else
        {
            numbers[.._count].CopyTo(new Span<double>(into, _count));
        }

        var vectors = Combined<T>.VectorsIn(strips, at, columns);
        for (var i = 0; i < Columns; i++)
        {
            vectors[i] = Origin(i);
        }

        return new Combined<T>(strips, at, columns, _areDifferences && !AreWeighed);
    }

    // c₀ (w₀ − w₁) + c₁ (w₁ − w₂) + … = c₀ w₀ + (c₁ − c₀) w₁ + …: what this rounds in double is far less than floats have been
    // rounded by. Doubles have not, and are subtracted first.
    private void Weigh(ReadOnlySpan<double> numbers, double* weights)
    {
        weights[0] = numbers[0];
        for (var i = 1; i < _count; i++)
        {
            weights[i] = numbers[i] - numbers[i - 1];
        }

        weights[_count] = -numbers[_count - 1];
    }

    private T* Origin(int index)
    {
        var position = _newest - index;
        return (T*)_vectors[position < 0 ? position + _size : position];
    }
}
