using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>Which names are read where.</summary>
internal static class Reads
{
    public static IEnumerable<BoundSymbol> Of(BoundExpression? expression) => expression switch
    {
        null => [],
        BoundRead read => [read.Symbol],
        BoundElement element => [element.Window, .. Of(element.Index)],
        BoundCount count => [count.Window],
        BoundBaseState state => state.Base.States.Select(held => held.State),
        _ => Inside(expression).SelectMany(Of),
    };

    /// <summary>What the arguments of an instance, and of all that it holds, read of the scope that it is stepped in.</summary>
    public static IEnumerable<BoundSymbol> Of(BoundInstance instance) =>
        instance.Parameters.SelectMany(parameter => Of(parameter.Argument)).Concat(instance.Children.SelectMany(Of));

    private static IEnumerable<BoundExpression?> Inside(BoundExpression expression) => expression switch
    {
        BoundNumberByPlayer number => number.Values,
        BoundJoin join => join.Parts,
        BoundField field => [field.At],
        BoundLoss loss => [loss.At],
        BoundPart part => [part.Of],
        BoundElementwise op => op.Operands,
        BoundConditional choice => [choice.Condition, choice.Then, choice.Else],
        BoundReduction reduction => reduction.Operands,
        _ => [],
    };
}
