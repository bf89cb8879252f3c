using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Dsl.Generator.Ir;

/// <summary>Two things are the same only when they are one object.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Comparer = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T item) => RuntimeHelpers.GetHashCode(item);
}
