using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Finds comparisons whose sides say the same, or are numbers; what is drawn is another number each time.</summary>
internal static class SameComparisons
{
    public static IEnumerable<Span> Among(IEnumerable<SyntaxNode> nodes) =>
        from comparison in nodes.OfType<BinarySyntax>()
        where comparison.Operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual
        where AreKnown(comparison) || (comparison.Left.Equals(comparison.Right) && !IsDrawn(comparison.Left))
        select comparison.Span;

    private static bool AreKnown(BinarySyntax comparison) =>
        AtFirst.Always.Of(comparison.Left) is not null && AtFirst.Always.Of(comparison.Right) is not null;

    private static bool IsDrawn(ExpressionSyntax side) =>
        SyntaxTree.All(side).Any(node => node is ReferenceSyntax { Name: "uniform" or "normal" });
}
