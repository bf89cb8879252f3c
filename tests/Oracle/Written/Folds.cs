using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Written;

/// <summary>Numbers and truths of whole vectors, element after element.</summary>
internal static class Folds
{
    public static object Of(Reduction reduction, object[] operands)
    {
        var first = operands[0];
        return reduction switch
        {
            Reduction.Dot => Dot((Dual[])first, (Dual[])operands[1]),
            Reduction.Sum => Sum((Dual[])first),
            Reduction.Mean => first is Dual[] { Length: > 0 } many ? Over(Sum(many), many.Length) : default,
            Reduction.Norm => Norm((Dual[])first),
            Reduction.Largest => Best((Dual[])first, (found, best) => found.Value > best.Value),
            Reduction.Smallest => Best((Dual[])first, (found, best) => found.Value < best.Value),
            Reduction.All => ((bool[])first).All(truth => truth),
            Reduction.Any => ((bool[])first).Any(truth => truth),
            Reduction.Finite => first is Dual[] vector ? vector.All(IsFinite) : IsFinite(Dual.Of(first)),
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "Nobody told the oracle of it."),
        };
    }

    public static Dual Dot(IEnumerable<Dual> x, IEnumerable<Dual> y) =>
        Sum(x.Zip(y, (a, b) => Dual.Of(Operation.Multiply, [a, b])));

    private static Dual Sum(IEnumerable<Dual> x) =>
        x.Aggregate(default(Dual), (sum, element) => new Dual(sum.Value + element.Value, sum.Slope + element.Slope));

    private static Dual Over(Dual x, double by) => new(x.Value / by, x.Slope / by);

    private static Dual Norm(Dual[] x)
    {
        var norm = Math.Sqrt(x.Sum(element => element.Value * element.Value));
        return new Dual(norm, norm == 0 ? 0 : x.Sum(element => element.Value * element.Slope) / norm);
    }

    private static Dual Best(Dual[] x, Func<Dual, Dual, bool> isBetter) =>
        x.Length == 0 ? default : x.Aggregate((best, found) => isBetter(found, best) ? found : best);

    private static bool IsFinite(Dual x) => double.IsFinite(x.Value);
}
