using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>The names of enclosing instances that an instance, or one below it, reads: in its arguments, and in fns given to it.</summary>
internal static class ForeignSymbols
{
    public static IReadOnlyList<BoundSymbol> Of(BoundInstance instance)
    {
        var own = new HashSet<BoundSymbol>(instance.Parameters);
        own.UnionWith(instance.States);
        own.UnionWith(BoundParts.Declared(instance.Body));
        return BoundParts.Expressions(instance).SelectMany(BoundParts.All).OfType<BoundRead>().Select(read => read.Symbol)
            .Concat(instance.Children.SelectMany(Of))
            .Where(symbol => symbol.Type is NumberType && !own.Contains(symbol))
            .Distinct()
            .ToArray();
    }

    /// <summary>
    /// The numbers that come of vectors and windows in arguments that are written in an instance's text, of the instance
    /// stepped and those below it: the vectors are the writer's, so the writer takes them.
    /// </summary>
    public static IEnumerable<BoundExpression> TakenFor(BoundInstance stepped, BoundInstance writer) =>
        (stepped.Owner == writer ? stepped.Parameters.SelectMany(parameter => Taken(parameter.Argument)) : [])
        .Concat(stepped.Children.SelectMany(child => TakenFor(child, writer)));

    private static IEnumerable<BoundExpression> Taken(BoundExpression expression) =>
        expression is BoundReduction or BoundCount or BoundMeasure ? [expression] : BoundParts.Of(expression).SelectMany(Taken);
}
