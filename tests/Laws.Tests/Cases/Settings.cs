using System;
using System.Linq;
using System.Reflection;

namespace Laws.Tests.Cases;

/// <summary>Sets and reads the properties of generated classes by the paths and names of the language.</summary>
internal static class Settings
{
    /// <summary>Puts a value into a parameter's property: `Set(optimizer, "Base", "lr", 0.1)` for `optimizer.Base.Lr = 0.1`.</summary>
    public static void Set(object optimizer, string path, string parameter, object value)
    {
        var instance = At(optimizer, path);
        PropertyOf(instance, Capital(parameter)).SetValue(instance, value);
    }

    /// <summary>What a property says: `Get(optimizer, "Base", "t")` for `optimizer.Base.T`.</summary>
    public static object Get(object optimizer, string path, string name) => Get(At(optimizer, path), Capital(name));

    private static object At(object optimizer, string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(optimizer, Get);

    private static object Get(object instance, string name) => PropertyOf(instance, name).GetValue(instance)!;

    private static PropertyInfo PropertyOf(object instance, string name) => instance.GetType().GetProperty(name)
        ?? throw new ArgumentException($"{instance.GetType().Name} has no property {name}.", nameof(name));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
