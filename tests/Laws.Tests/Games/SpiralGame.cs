using System.Linq;
using System.Numerics;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// f = a x·y + b/2 (x·x − y·y), which x lowers and y raises. Every pair of elements as one number z = x + iy has the
/// field μz with μ = b − ia, so that a linear method is a polynomial in μ. |μ| = 1 where b = ρ and a = √(1 − ρ²).
/// </summary>
public sealed class SpiralGame(int length, Complex mu)
    : PlainGame(new Layout([[length], [length]]), [Direction.Min, Direction.Max])
{
    private readonly double _a = -mu.Imaginary;
    private readonly double _b = mu.Real;

    public override double[] Losses(double[][] point, long sample)
    {
        var value = point[0].Zip(point[1], (x, y) => (_a * x * y) + (_b / 2 * ((x * x) - (y * y)))).Sum();
        return [value, value];
    }

    public override double[][] Gradients(double[][] point, long sample) =>
    [
        [.. point[0].Zip(point[1], (x, y) => (_b * x) + (_a * y))],
        [.. point[0].Zip(point[1], (x, y) => (_a * x) - (_b * y))],
    ];

    /// <summary>A point of this game as complex numbers, one for each pair.</summary>
    public static Complex[] Pairs(double[][] point) => [.. point[0].Zip(point[1], (x, y) => new Complex(x, y))];
}
