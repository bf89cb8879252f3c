using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Dsl.Parser.Binding;

/// <summary>Tells things apart by which they are: two that say the same in different places are two.</summary>
internal sealed class BySelf : IEqualityComparer<object>
{
    public static readonly BySelf Comparer = new();

    bool IEqualityComparer<object>.Equals(object? one, object? other) => ReferenceEquals(one, other);

    int IEqualityComparer<object>.GetHashCode(object thing) => RuntimeHelpers.GetHashCode(thing);
}
