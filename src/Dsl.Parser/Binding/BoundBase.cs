using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>
/// A rule parameter as one body knows it: the instances that the body steps of it, one a space, in the order in which it
/// first names them. All of them are there when the body has been bound.
/// </summary>
public sealed class BoundBase(string name)
{
    private readonly List<BoundInstance> _instances = [];

    public string Name { get; } = name;

    public IReadOnlyList<BoundInstance> Instances => _instances;

    /// <summary>Its vector states and those of all that it contains, each with the instance whose state it is.</summary>
    public IEnumerable<(BoundInstance Instance, BoundState State)> States => _instances.SelectMany(StatesOf);

    internal void Add(BoundInstance instance) => _instances.Add(instance);

    private static IEnumerable<(BoundInstance Instance, BoundState State)> StatesOf(BoundInstance instance) => instance.States
        .Where(state => state.Type is VectorType)
        .Select(state => (instance, state))
        .Concat(instance.Children.SelectMany(StatesOf));
}
