using System;

namespace Dsl.Cli.Phases;

/// <summary>
/// The largest absolute value of a matrix's eigenvalues, as Gelfand has it: the limit of ‖Aᵐ‖ to the 1/m, m being a
/// power of 2.
/// </summary>
internal static class SpectralRadius
{
    private const int Squarings = 48;

    public static double Of(double[,] matrix)
    {
        var (power, logarithm, part) = ((double[,])matrix.Clone(), 0.0, 1.0);
        for (var squaring = 0; squaring < Squarings; squaring++)
        {
            var norm = Norm(power);
            if (norm == 0)
            {
                return 0;
            }

            logarithm += part * Math.Log(norm);
            power = SquareOf(power, 1 / norm);
            part /= 2;
        }

        return Math.Exp(logarithm);
    }

    private static double Norm(double[,] matrix)
    {
        var sum = 0.0;
        foreach (var element in matrix)
        {
            sum += element * element;
        }

        return Math.Sqrt(sum);
    }

    // Of the scaled matrix, which neither overflows nor vanishes.
    private static double[,] SquareOf(double[,] matrix, double scale)
    {
        var size = matrix.GetLength(0);
        var square = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var inner = 0; inner < size; inner++)
            {
                var factor = matrix[row, inner] * scale * scale;
                for (var column = 0; column < size; column++)
                {
                    square[row, column] += factor * matrix[inner, column];
                }
            }
        }

        return square;
    }
}
