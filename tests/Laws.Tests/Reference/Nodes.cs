using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Laws.Tests.Reference;

/// <summary>All nodes of a syntax tree, found by what a record holds: nothing that is written is passed over.</summary>
internal static class Nodes
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode root) => Below(root).SelectMany(Of).Prepend(root);

    private static IEnumerable<SyntaxNode> Below(SyntaxNode node) => node.GetType().GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => property.GetValue(node))
        .SelectMany(value => value switch
        {
            SyntaxNode child => [child],
            IEnumerable<SyntaxNode> children => children,
            _ => Enumerable.Empty<SyntaxNode>(),
        });
}
