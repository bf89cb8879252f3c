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
    /// The reductions in arguments that are written in an instance's text, of the instance stepped and those below it:
    /// their vectors are the writer's, so the writer takes them.
    /// </summary>
    public static IEnumerable<BoundReduction> ReductionsOf(BoundInstance stepped, BoundInstance writer) =>
        (stepped.Owner == writer ? stepped.Parameters.SelectMany(parameter => Reductions(parameter.Argument)) : [])
        .Concat(stepped.Children.SelectMany(child => ReductionsOf(child, writer)));

    private static IEnumerable<BoundReduction> Reductions(BoundExpression expression) => expression is BoundReduction reduction
        ? [reduction]
        : BoundParts.Of(expression).SelectMany(Reductions);
}
