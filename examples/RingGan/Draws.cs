using System;
using static TorchSharp.torch;

namespace Examples.RingGan;

/// <summary>Random numbers of one training: several trainings at a time draw each its own, whatever the others do.</summary>
internal sealed class Draws(long seed)
{
    private readonly Random _random = new(seed.GetHashCode());

    /// <summary>A whole number from 0 up to the count.</summary>
    public int Below(int count) => _random.Next(count);

    public Tensor Normal(int rows, int columns)
    {
        var numbers = new float[rows * columns];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (float)Normal();
        }

        return tensor(numbers).view(rows, columns);
    }

    // Box and Muller's.
    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
