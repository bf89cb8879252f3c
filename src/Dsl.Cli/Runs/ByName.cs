using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Dsl.Cli.Runs;

/// <summary>Values in the order of names that many share: a long run has one for each step.</summary>
internal sealed class ByName<T>(IReadOnlyList<string> names, IReadOnlyList<T> values) : IReadOnlyDictionary<string, T>
{
    public int Count => values.Count;

    public IEnumerable<string> Keys => names;

    public IEnumerable<T> Values => values;

    public T this[string name] =>
        TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"there is no `{name}`");

    public bool ContainsKey(string name) => names.Contains(name);

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out T value)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] == name)
            {
                value = values[at];
                return true;
            }
        }

        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        names.Zip(values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
