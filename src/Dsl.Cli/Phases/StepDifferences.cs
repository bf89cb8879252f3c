using System;
using Mmx.Games;

namespace Dsl.Cli.Phases;

/// <summary>The Jacobian of a step, as a function of all numbers of the state, by central differences.</summary>
internal sealed class StepDifferences(WrittenGame<double> game, Optimizer<double> optimizer, Checkpoint rest)
{
    // Of a smooth function they are off by about the square of this, and by the last digits over it.
    private const double Length = 1e-5;

    // Over a shorter way, and in all directions at once, a smooth function goes by the same Jacobian, nearly.
    private const double Shorter = Length / 16;
    private const double Nearly = 1e-3;

    private readonly double[] _numbers = rest.Numbers();

    /// <summary>Null where the step is not smooth: what comes of differences is then no derivative.</summary>
    public double[,]? Jacobian()
    {
        var jacobian = new double[_numbers.Length, _numbers.Length];
        for (var column = 0; column < _numbers.Length; column++)
        {
            var way = new double[_numbers.Length];
            way[column] = Math.Max(1, Math.Abs(_numbers[column]));
            var difference = Along(way, Length);
            for (var row = 0; row < _numbers.Length; row++)
            {
                jacobian[row, column] = difference[row] / way[column];
            }
        }

        return IsSmooth(jacobian) ? jacobian : null;
    }

    private bool IsSmooth(double[,] jacobian)
    {
        var way = new double[_numbers.Length];
        for (var i = 0; i < way.Length; i++)
        {
            way[i] = Math.Max(1, Math.Abs(_numbers[i])) * Math.Cos(1 + 2.4 * i);
        }

        var (difference, off, size) = (Along(way, Shorter), 0.0, 0.0);
        for (var row = 0; row < way.Length; row++)
        {
            var said = 0.0;
            for (var column = 0; column < way.Length; column++)
            {
                said += jacobian[row, column] * way[column];
            }

            off += (difference[row] - said) * (difference[row] - said);
            size += said * said + way[row] * way[row];
        }

        return off <= Nearly * Nearly * size;
    }

    // What the step's result changes by, over the length.
    private double[] Along(double[] way, double length)
    {
        var (above, below) = (StepFrom(way, length), StepFrom(way, -length));
        for (var i = 0; i < above.Length; i++)
        {
            above[i] = (above[i] - below[i]) / (2 * length);
        }

        return above;
    }

    private double[] StepFrom(double[] way, double length)
    {
        var numbers = (double[])_numbers.Clone();
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] += length * way[i];
        }

        rest.Load(optimizer, numbers);
        optimizer.Step();
        return Checkpoint.Of(optimizer, game).Numbers();
    }
}
