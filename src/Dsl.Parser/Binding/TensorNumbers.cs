using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// Knows which numbers per tensor are there for one player's tensors only: `norm(field.x, per: tensor)` has none for y.
/// </summary>
internal sealed class TensorNumbers
{
    private readonly Dictionary<object, Space> _spaces = new(BySelf.Comparer);

    /// <summary>The space outside of which there are none; null where there is one for every tensor.</summary>
    public Space? SpaceOf(BoundExpression expression) =>
        _spaces.TryGetValue(expression is BoundRead read ? read.Symbol : expression, out var space) ? space : null;

    public BoundExpression Note(BoundExpression expression, Space? space)
    {
        if (space is { } known && expression.Type is NumberType { Grain: Grain.Tensor } or CoefficientsType { Grain: Grain.Tensor })
        {
            _spaces[expression] = known;
        }

        return expression;
    }

    /// <summary>A name for a value is there where the value is.</summary>
    public void Note(BoundSymbol symbol, BoundExpression value)
    {
        if (SpaceOf(value) is { } space)
        {
            _spaces[symbol] = space;
        }
    }
}
