using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;

namespace Oracle.Values;

/// <summary>What is computed over all vectors that windows hold: for all, a player or a tensor, each by itself.</summary>
internal sealed class Windows(Layout layout, Func<double, double> round)
{
    public Held Differences(Held held, Identities identities) => new(
        [.. held.Vectors.Zip(held.Vectors.Skip(1), Difference)],
        identities.Of("differences", held.Identity));

    public Number Measured(Measure measure, Held held, Space space, NumberType type, Identities identities)
    {
        var cells = Groups(type.Grain, space).Select(tensors => tensors is null ? null : (object)Measured(measure, Columns(held, tensors)));
        return new Number(type, [.. cells], identities.Of($"{measure} {type.Grain}", held.Identity));
    }

    public Coefficients Solved(
        Held held, Vector right, Number? ridge, Held? against, Space space, Grain grain, Identities identities)
    {
        if (against is not null && against.Vectors.Count != held.Vectors.Count)
        {
            throw new WindowsDisagree();
        }

        var lists = Groups(grain, space).Select((tensors, group) => tensors is null
            ? []
            : Solved(Columns(held, tensors), Elements(right, tensors), RidgeOf(ridge, tensors), against is null ? null : Columns(against, tensors)));
        long[] of = [held.Identity, .. right.Parts.OfType<Part>().Select(part => part.Identity), ridge?.Identity ?? 0, against?.Identity ?? 0];
        return new Coefficients(grain, [.. lists], identities.Of($"solved {grain}", of));
    }

    public Coefficients Scaled(Coefficients of, Number by, Grain grain, Identities identities)
    {
        var lists = Groups(grain, new Space(0, layout.Players)).Select(tensors => tensors!.Count == 0
            ? []
            : of.At(tensors[0]).Select(number => number * Arithmetic.Real(by.At(tensors[0].Player, tensors[0].Number) ?? 0.0)).ToArray());
        return new Coefficients(grain, [.. lists], identities.Of("scaled", of.Identity, by.Identity));
    }

    public Vector Combined(Held held, Coefficients coefficients, Space space, Identities identities)
    {
        Part Of(int player) => new(
            [.. layout.Of(player).SelectMany(tensor => Combined(held, coefficients, tensor))],
            identities.Of($"combined of {player}", held.Identity, coefficients.Identity));

        return new Vector(
            [.. Enumerable.Range(0, layout.Players).Select(player => space.Contains(Space.Of(player)) ? Of(player) : null)],
            false);
    }

    private Vector Difference(Vector newer, Vector older) => new(
        [.. newer.Parts.Zip(older.Parts, (a, b) => a is null || b is null ? null
            : new Part([.. a.Elements.Zip(b.Elements, (x, y) => round(x - y))], Identities.New()))],
        false);

    private IEnumerable<double> Combined(Held held, Coefficients coefficients, Tensor tensor)
    {
        var numbers = coefficients.At(tensor);
        for (var i = tensor.Start; i < tensor.End; i++)
        {
            yield return round(held.Vectors.Zip(numbers, (vector, number) => number * vector.Of(tensor.Player).Elements[i]).Sum());
        }
    }

    /// <summary>The tensors of each group; null for one outside of the space.</summary>
    private IEnumerable<List<Tensor>?> Groups(Grain grain, Space space)
    {
        bool IsIn(Tensor tensor) => space.Contains(Space.Of(tensor.Player));
        return grain switch
        {
            Grain.Whole => [[.. layout.Tensors.Where(IsIn)]],
            Grain.Player => Enumerable.Range(0, layout.Players).Select(
                player => space.Contains(Space.Of(player)) ? layout.Of(player).ToList() : null),
            _ => layout.Tensors.Select(tensor => IsIn(tensor) ? new List<Tensor> { tensor } : null),
        };
    }

    private static double[][] Columns(Held held, List<Tensor> tensors) =>
        [.. held.Vectors.Select(vector => Elements(vector, tensors))];

    private static double[] Elements(Vector vector, List<Tensor> tensors) =>
        [.. tensors.SelectMany(tensor => vector.Of(tensor.Player).Elements[tensor.Start..tensor.End])];

    private static double RidgeOf(Number? ridge, List<Tensor> tensors) => ridge is null || (tensors.Count == 0 && ridge.Type.Grain == Grain.Tensor)
        ? 0
        : Arithmetic.Real(ridge.Type.Grain == Grain.Whole ? ridge.Cells[0]! : ridge.At(tensors[0].Player, tensors[0].Number)!);

    private static double Measured(Measure measure, double[][] columns) => measure == Measure.Norm
        ? Norm([.. columns.SelectMany(column => column)])
        : Condition.Of([.. columns.Where(column => Norm(column) > 0).Select(Unit)]);

    private static double[] Solved(double[][] columns, double[] right, double ridge, double[][]? against)
    {
        var kept = Enumerable.Range(0, columns.Length)
            .Where(i => Norm(columns[i]) > 0 && (against is null || Norm(against[i]) > 0)).ToArray();
        double[][] unit = [.. kept.Select(i => Unit(columns[i]))];
        var answer = against is null
            ? LeastNorm.Solve([.. unit.Select((column, i) => Under(column, i, kept.Length, ridge))], [.. right, .. new double[kept.Length]])
            : SolvedAgainst([.. kept.Select(i => Unit(against[i]))], unit, right, ridge);
        var numbers = new double[columns.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = answer[i] / Norm(columns[kept[i]]);
        }

        return numbers;
    }

    /// <summary>A column with the root of the ridge below it, in its own row.</summary>
    private static double[] Under(double[] column, int row, int rows, double ridge) =>
        [.. column, .. Enumerable.Range(0, rows).Select(i => i == row ? Math.Sqrt(ridge) : 0)];

    private static double[] SolvedAgainst(double[][] against, double[][] columns, double[] right, double ridge) => LeastNorm.Solve(
        [.. columns.Select((column, j) => against.Select((other, i) => Dot(other, column) + (i == j ? ridge : 0)).ToArray())],
        [.. against.Select(other => Dot(other, right))]);

    private static double[] Unit(double[] column) => [.. column.Select(element => element / Norm(column))];

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
