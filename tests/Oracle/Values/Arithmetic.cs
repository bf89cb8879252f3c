using System;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Values;

/// <summary>Every operation on single cells: doubles (where 1 is true and 0 false), longs and truths.</summary>
internal static class Arithmetic
{
    /// <summary>The operation on cells of numbers: whole numbers stay whole where all of them are.</summary>
    public static object Of(Operation operation, object[] cells, Scalar result)
    {
        if (cells.All(cell => cell is long) && result == Scalar.Int)
        {
            return OfWhole(operation, [.. cells.Cast<long>()]);
        }

        var exact = cells.All(cell => cell is long) && result == Scalar.Bool;
        var real = exact ? Compared(operation, (long)cells[0], (long)cells[1]) : OfReals(operation, [.. cells.Select(Real)]);
        return result switch
        {
            Scalar.Bool => real != 0,
            Scalar.Int => (long)real,
            _ => real,
        };
    }

    public static double Real(object cell) => cell switch
    {
        long whole => whole,
        bool truth => truth ? 1 : 0,
        _ => (double)cell,
    };

    /// <summary>A cell as a cell of another kind of number: an int widens to a real.</summary>
    public static object As(Scalar scalar, object cell) => scalar == Scalar.Real ? Real(cell) : cell;

    public static double OfReals(Operation operation, double[] x, Func<double, double> round)
    {
        return operation switch
        {
            Operation.Mix => round(round(round(1 - x[2]) * x[0]) + round(x[2] * x[1])),
            _ => round(OfReals(operation, x)),
        };
    }

    private static double OfReals(Operation operation, double[] x) => operation switch
    {
        Operation.Negate => -x[0],
        Operation.Add => x[0] + x[1],
        Operation.Subtract => x[0] - x[1],
        Operation.Multiply => x[0] * x[1],
        Operation.Divide => x[0] / x[1],
        Operation.Power => Math.Pow(x[0], x[1]),
        Operation.Less => Truth(x[0] < x[1]),
        Operation.LessOrEqual => Truth(x[0] <= x[1]),
        Operation.Greater => Truth(x[0] > x[1]),
        Operation.GreaterOrEqual => Truth(x[0] >= x[1]),
        Operation.Equal => Truth(x[0] == x[1]),
        Operation.NotEqual => Truth(x[0] != x[1]),
        Operation.And => Truth(x[0] != 0 && x[1] != 0),
        Operation.Or => Truth(x[0] != 0 || x[1] != 0),
        Operation.Not => Truth(x[0] == 0),
        Operation.Abs => Math.Abs(x[0]),
        Operation.Sign => double.IsNaN(x[0]) ? double.NaN : Math.Sign(x[0]),
        Operation.Sqrt => Math.Sqrt(x[0]),
        Operation.Exp => Math.Exp(x[0]),
        Operation.Log => Math.Log(x[0]),
        Operation.Sin => Math.Sin(x[0]),
        Operation.Cos => Math.Cos(x[0]),
        Operation.Tanh => Math.Tanh(x[0]),
        Operation.Sigmoid => 1 / (1 + Math.Exp(-x[0])),
        Operation.Softplus => Math.Max(x[0], 0) + Math.Log(1 + Math.Exp(-Math.Abs(x[0]))),
        Operation.Min => Math.Min(x[0], x[1]),
        Operation.Max => Math.Max(x[0], x[1]),
        Operation.Clamp => Math.Min(Math.Max(x[0], x[1]), x[2]),
        Operation.Mix => ((1 - x[2]) * x[0]) + (x[2] * x[1]),
        Operation.Ratio => x[1] == 0 ? 0 : x[0] / x[1],
        Operation.Floor => Math.Floor(x[0]),
        Operation.Ceil => Math.Ceiling(x[0]),
        Operation.Mod => Math.Abs(x[1]) is var size && x[0] % size is var rest && rest < 0 ? rest + size : x[0] % size,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "An operation nobody told the oracle of."),
    };

    private static long OfWhole(Operation operation, long[] n) => operation switch
    {
        Operation.Negate => -n[0],
        Operation.Add => n[0] + n[1],
        Operation.Subtract => n[0] - n[1],
        Operation.Multiply => n[0] * n[1],
        Operation.Abs => Math.Abs(n[0]),
        Operation.Sign => Math.Sign(n[0]),
        Operation.Min => Math.Min(n[0], n[1]),
        Operation.Max => Math.Max(n[0], n[1]),
        Operation.Clamp => Math.Min(Math.Max(n[0], n[1]), n[2]),
        Operation.Floor or Operation.Ceil => n[0],
        Operation.Mod => n[1] == 0 ? 0 : ((n[0] % n[1]) + Math.Abs(n[1])) % Math.Abs(n[1]),
        _ => (long)OfReals(operation, [.. n.Select(cell => (double)cell)]),
    };

    private static double Compared(Operation operation, long a, long b) =>
        OfReals(operation, [a.CompareTo(b), 0]);

    private static double Truth(bool truth) => truth ? 1 : 0;
}
