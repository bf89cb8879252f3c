using System.Linq;
using System.Text.Json;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// The game of tests/Data/make_trajectories.py, with the constants that it wrote:
/// lossX = ½x'Ax + x'By + a'x + ½y'Ey, lossY = ½y'Cy + y'Dx + b'y + ½x'Gx.
/// </summary>
public sealed class QuadraticGame(JsonElement constants)
    : PlainGame(new Layout([[3], [2]]), [Direction.Min, Direction.Max])
{
    public override double[] Losses(double[][] point, long sample)
    {
        var (x, y) = (point[0], point[1]);
        var lossX = (Form(x, "A", x) / 2) + Form(x, "B", y) + Dot(Row("a"), x) + (Form(y, "E", y) / 2);
        var lossY = (Form(y, "C", y) / 2) + Form(y, "D", x) + Dot(Row("b"), y) + (Form(x, "G", x) / 2);
        return [lossX, lossY];
    }

    public override double[][] Gradients(double[][] point, long sample)
    {
        var (x, y) = (point[0], point[1]);
        return [Sum(Times("A", x), Times("B", y), Row("a")), Sum(Times("C", y), Times("D", x), Row("b"))];
    }

    private double Form(double[] left, string matrix, double[] right) => Dot(left, Times(matrix, right));

    private double[] Times(string matrix, double[] vector) =>
        [.. constants.GetProperty(matrix).EnumerateArray().Select(row => Dot(Numbers(row), vector))];

    private double[] Row(string vector) => Numbers(constants.GetProperty(vector));

    private static double[] Numbers(JsonElement row) => [.. row.EnumerateArray().Select(cell => cell.GetDouble())];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (left, right) => left * right).Sum();

    private static double[] Sum(params double[][] vectors) =>
        [.. vectors[0].Select((_, i) => vectors.Sum(vector => vector[i]))];
}
