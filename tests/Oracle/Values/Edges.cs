using System;
using Dsl.Parser.Binding;

namespace Oracle.Values;

/// <summary>
/// How near any number has come to where an operation jumps, relative to its size: what is decided there, rounding decides.
/// Two zeros are no such case, since what nobody has assigned yet is 0 in every way to compute it.
/// </summary>
internal sealed class Edges
{
    public double Nearest { get; private set; } = double.PositiveInfinity;

    public void Pass(Operation operation, double[] x)
    {
        var distance = Distance(operation, x);
        if (distance < Nearest)
        {
            Nearest = distance;
        }
    }

    private static double Distance(Operation operation, double[] x) => operation switch
    {
        Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual => Between(x[0], x[1]),
        Operation.Equal or Operation.NotEqual => Between(x[0], x[1]),
        Operation.Sign => Between(x[0], 0),
        Operation.Ratio => Between(x[1], 0),
        Operation.Floor or Operation.Ceil => Between(x[0], Math.Round(x[0])),
        Operation.Mod => Between(x[0] / x[1], Math.Round(x[0] / x[1])),
        _ => double.PositiveInfinity,
    };

    private static double Between(double a, double b) => a == 0 && b == 0
        ? double.PositiveInfinity
        : Math.Abs(a - b) / Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
