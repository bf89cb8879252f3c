using System.Collections.Generic;

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

    internal void Add(BoundInstance instance) => _instances.Add(instance);
}
