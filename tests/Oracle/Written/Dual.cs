using System;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Written;

/// <summary>A number, and how much it changes when one variable of the game does.</summary>
internal readonly record struct Dual(double Value, double Slope)
{
    public static Dual Of(object cell) => cell is Dual dual ? dual : new Dual(Arithmetic.Real(cell), 0);

    public static Dual Of(Operation operation, Dual[] x)
    {
        double[] values = [.. x.Select(operand => operand.Value)];
        var value = Arithmetic.OfReals(operation, values, real => real);

        // Whoever does not move adds nothing, whatever would come of it if it did.
        var slopes = Slopes(operation, values, value);
        return new Dual(value, x.Zip(slopes, (operand, by) => operand.Slope == 0 ? 0 : operand.Slope * by).Sum());
    }

    // The slope by each operand.
    private static double[] Slopes(Operation operation, double[] x, double r) => operation switch
    {
        Operation.Negate => [-1],
        Operation.Add => [1, 1],
        Operation.Subtract => [1, -1],
        Operation.Multiply => [x[1], x[0]],
        Operation.Divide => [1 / x[1], -x[0] / (x[1] * x[1])],
        Operation.Ratio => x[1] == 0 ? [0, 0] : [1 / x[1], -x[0] / (x[1] * x[1])],
        Operation.Power => [x[1] == 0 ? 0 : x[1] * Math.Pow(x[0], x[1] - 1), x[0] == 0 ? 0 : r * Math.Log(x[0])],
        Operation.Abs => [Math.Sign(x[0])],
        Operation.Sqrt => [0.5 / r],
        Operation.Exp => [r],
        Operation.Log => [1 / x[0]],
        Operation.Sin => [Math.Cos(x[0])],
        Operation.Cos => [-Math.Sin(x[0])],
        Operation.Tanh => [1 - (r * r)],
        Operation.Sigmoid => [r * (1 - r)],
        Operation.Softplus => [1 / (1 + Math.Exp(-x[0]))],
        Operation.Min => x[0] <= x[1] ? [1, 0] : [0, 1],
        Operation.Max => x[0] >= x[1] ? [1, 0] : [0, 1],
        Operation.Clamp => Math.Max(x[0], x[1]) > x[2] ? [0, 0, 1] : x[0] < x[1] ? [0, 1, 0] : [1, 0, 0],
        Operation.Mix => [1 - x[2], x[2], x[1] - x[0]],
        Operation.Mod => [1, -(x[0] - r) / x[1]],
        _ => [.. x.Select(_ => 0.0)],
    };
}
