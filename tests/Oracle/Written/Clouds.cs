using System;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Written;

/// <summary>What is made of clouds of points, pair after pair.</summary>
internal static class Clouds
{
    public static Dual[] Of(ArrayFunction function, object[] operands) => function switch
    {
        ArrayFunction.Distances => Distances(Listed(operands[0]), Listed(operands[1]), (int)(long)operands[2]),
        ArrayFunction.Repeated =>
            [.. Listed(operands[0]).SelectMany(element => Enumerable.Repeat(element, (int)(long)operands[1]))],
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Nobody told the oracle of it."),
    };

    public static Dual[] Newest(int row, int rows) =>
        [.. Enumerable.Range(0, rows).Select(each => new Dual(each == row ? 1 : 0, 0))];

    private static Dual[] Distances(Dual[] first, Dual[] second, int numbers) =>
        [.. first.Chunk(numbers).SelectMany(one => second.Chunk(numbers).Select(other => Between(one, other)))];

    private static Dual Between(Dual[] one, Dual[] other) =>
        (Dual)Folds.Of(Reduction.Norm, [one.Zip(other, (a, b) => Dual.Of(Operation.Subtract, [a, b])).ToArray()]);

    private static Dual[] Listed(object points) => [.. ((Array)points).Cast<Dual>()];
}
