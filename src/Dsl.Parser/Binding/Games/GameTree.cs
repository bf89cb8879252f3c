using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>Walks the expressions of a game.</summary>
internal static class GameTree
{
    public static IEnumerable<BoundExpression> All(BoundExpression root) =>
        Children(root).SelectMany(All).Prepend(root);

    public static IReadOnlyList<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundElementwise elementwise => elementwise.Operands,
        BoundConditional choice => [choice.Condition, choice.Then, choice.Else],
        BoundEntry element => [element.Of, .. element.Indices],
        BoundMatrixProduct product => [product.Left, product.Right],
        BoundFold fold => fold.Operands,
        BoundArrays arrays => arrays.Operands,
        BoundFormula formula => [formula.Body],
        _ => [],
    };
}
