using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>The numbers of enclosing instances that an instance, or one below it, reads in its arguments.</summary>
internal static class ForeignSymbols
{
    public static IReadOnlyList<BoundSymbol> Of(BoundInstance instance)
    {
        var own = new HashSet<BoundSymbol>(instance.Parameters);
        own.UnionWith(instance.States);
        return instance.Parameters
            .SelectMany(parameter => ReadBy(parameter.Argument))
            .Concat(instance.Children.SelectMany(Of))
            .Where(symbol => !own.Contains(symbol))
            .Distinct()
            .ToArray();
    }

    private static IEnumerable<BoundSymbol> ReadBy(BoundExpression expression) => expression switch
    {
        BoundRead read => [read.Symbol],
        BoundNumberByPlayer byPlayer => byPlayer.Values.Where(value => value is not null).SelectMany(value => ReadBy(value!)),
        BoundElementwise elementwise => elementwise.Operands.SelectMany(ReadBy),
        BoundConditional conditional =>
            ReadBy(conditional.Condition).Concat(ReadBy(conditional.Then)).Concat(ReadBy(conditional.Else)),
        BoundPart part => ReadBy(part.Of),
        _ => [],
    };
}
