using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>
/// What an attempt may have to put back and is no value: another instance with all that lasts of it, or a window. It is
/// kept where the attempt begins, each attempt's apart.
/// </summary>
public sealed class IrKept
{
    private IrKept(string name) => Name = name;

    public string Name { get; }

    public BoundInstance? Instance { get; private init; }

    public IrCell? Window { get; private init; }

    public static IrKept Of(BoundInstance instance) => new(instance.Path.Split('.').Last()) { Instance = instance };

    public static IrKept Of(IrCell window) => new(window.Name) { Window = window };

    public override string ToString() => Name;
}
