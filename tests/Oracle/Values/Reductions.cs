using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;

namespace Oracle.Values;

/// <summary>`dot`, `norm`, `sum` and the others: element after element, in double.</summary>
internal sealed class Reductions(Layout layout, Elementwise elementwise)
{
    public Number Of(
        Reduction reduction, IReadOnlyList<Value> operands, Space space, NumberType type, Identities identities)
    {
        var tensors = layout.Tensors.Where(tensor => space.First <= tensor.Player && tensor.Player < space.End).ToList();
        object Over(IEnumerable<Tensor> some) => Reduced(reduction, Rows(operands, some), type.Scalar);

        object?[] cells = type.Grain switch
        {
            Grain.Whole => [Over(tensors)],
            Grain.Player => [.. Enumerable.Range(0, layout.Players).Select(
                player => space.Contains(Space.Of(player)) ? Over(layout.Of(player)) : null)],
            _ => [.. layout.Tensors.Select(tensor => tensors.Contains(tensor) ? Over([tensor]) : null)],
        };
        return new Number(type, cells, identities.Of($"{reduction} {type.Grain} {space}", operands.SelectMany(IdentitiesOf)));
    }

    private static IEnumerable<long> IdentitiesOf(Value value) =>
        value is Vector vector ? vector.Parts.OfType<Part>().Select(part => part.Identity) : [value.Identity];

    /// <summary>The operands' elements side by side; of numbers alone, their cells.</summary>
    private List<double[]> Rows(IReadOnlyList<Value> operands, IEnumerable<Tensor> tensors) =>
        operands is [Number { } number]
            ? [.. number.Cells.OfType<object>().Select(cell => new[] { Arithmetic.Real(cell) })]
            : [.. tensors.SelectMany(tensor => Rows(operands, tensor))];

    private IEnumerable<double[]> Rows(IReadOnlyList<Value> operands, Tensor tensor)
    {
        for (var i = tensor.Start; i < tensor.End; i++)
        {
            yield return [.. operands.Select(operand => elementwise.Element(operand, tensor, i))];
        }
    }

    private static object Reduced(Reduction reduction, List<double[]> rows, Scalar scalar)
    {
        var first = rows.Select(row => row[0]).ToList();
        return reduction switch
        {
            Reduction.Dot => rows.Sum(row => row[0] * row[1]),
            Reduction.Norm => Math.Sqrt(first.Sum(element => element * element)),
            Reduction.Sum => scalar == Scalar.Int ? (long)first.Sum() : first.Sum(),
            Reduction.Mean => first.Count == 0 ? 0.0 : first.Sum() / first.Count,
            Reduction.Largest => first.Count == 0 ? 0.0 : first.Aggregate(Math.Max),
            Reduction.Smallest => first.Count == 0 ? 0.0 : first.Aggregate(Math.Min),
            Reduction.All => first.All(element => element != 0),
            Reduction.Any => first.Any(element => element != 0),
            Reduction.Finite => first.All(double.IsFinite),
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "A reduction nobody told the oracle of."),
        };
    }
}
