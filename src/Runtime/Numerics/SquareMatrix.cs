using System;

namespace Mmx.Numerics;

/// <summary>A small square matrix, by columns, with room for so many.</summary>
internal abstract class SquareMatrix(int capacity)
{
    private readonly double[] _numbers = new double[capacity * capacity];

    protected int Capacity { get; } = capacity;

    /// <summary>How many rows and columns it has.</summary>
    public int Size { get; private set; }

    /// <summary>Begins with another matrix, whose columns are then to be filled.</summary>
    public void Begin(int size) => Size = size;

    /// <summary>A column, until the matrix is factored.</summary>
    public Span<double> Column(int index) => _numbers.AsSpan(index * Capacity, Size);
}
