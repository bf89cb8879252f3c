using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Names for the numbers that a writer of arguments takes of its own vectors and gives to the instances that the
/// arguments are for: one a reduction, the same for both.
/// </summary>
internal sealed class GivenNumbers
{
    private readonly Dictionary<BoundExpression, BoundSymbol> _symbols = new(ByReference<BoundExpression>.Comparer);

    public BoundSymbol Of(BoundReduction reduction)
    {
        if (!_symbols.TryGetValue(reduction, out var symbol))
        {
            _symbols[reduction] = symbol = new BoundLocal(reduction.Reduction.ToString().ToLowerInvariant(), reduction.Type);
        }

        return symbol;
    }
}
