using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Collections;

/// <summary>An immutable list that is equal to another when its elements are, in order.</summary>
public readonly struct EquatableArray<T> : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    private readonly T[]? _items;

    public EquatableArray(IEnumerable<T> items) => _items = items.ToArray();

    public static EquatableArray<T> Empty => default;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => (_items ?? throw new ArgumentOutOfRangeException(nameof(index)))[index];

    // Loops, not LINQ: trees nest in these, and the deepest one is compared on the smallest stack.
    public bool Equals(EquatableArray<T> other)
    {
        var isEqual = Count == other.Count;
        for (var i = 0; isEqual && i < Count; i++)
        {
            isEqual = EqualityComparer<T>.Default.Equals(this[i], other[i]);
        }

        return isEqual;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items ?? [])
        {
            hash = unchecked(hash * 31 + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes equatable arrays from sequences.</summary>
public static class EquatableArrays
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items);
}
