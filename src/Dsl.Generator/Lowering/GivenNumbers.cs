using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Names for the numbers that a writer of arguments takes of its own vectors and windows and gives to the instances that
/// the arguments are for: one for each, the same for both.
/// </summary>
internal sealed class GivenNumbers
{
    private readonly Dictionary<BoundExpression, BoundSymbol> _symbols = new(ByReference<BoundExpression>.Comparer);

    public BoundSymbol Of(BoundExpression taken)
    {
        if (!_symbols.TryGetValue(taken, out var symbol))
        {
            _symbols[taken] = symbol = new BoundLocal(NameOf(taken), taken.Type);
        }

        return symbol;
    }

    private static string NameOf(BoundExpression taken) => taken switch
    {
        BoundReduction reduction => reduction.Reduction.ToString().ToLowerInvariant(),
        BoundMeasure measure => measure.Measure.ToString().ToLowerInvariant(),
        _ => "count",
    };
}
