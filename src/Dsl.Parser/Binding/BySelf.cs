using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Tells nodes apart by which they are: two that say the same in different places are two.</summary>
internal sealed class BySelf : IEqualityComparer<SyntaxNode>
{
    public static readonly BySelf Nodes = new();

    public bool Equals(SyntaxNode? one, SyntaxNode? other) => ReferenceEquals(one, other);

    public int GetHashCode(SyntaxNode node) => RuntimeHelpers.GetHashCode(node);
}
