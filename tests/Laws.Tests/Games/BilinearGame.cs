using System.Linq;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>f = x·y, which x lowers and y raises; both have as many elements.</summary>
public sealed class BilinearGame(int length)
    : PlainGame(new Layout([[length], [length]]), [Direction.Min, Direction.Max])
{
    public override double[] Losses(double[][] point, long sample)
    {
        var value = point[0].Zip(point[1], (x, y) => x * y).Sum();
        return [value, value];
    }

    public override double[][] Gradients(double[][] point, long sample) => [point[1], point[0]];
}
