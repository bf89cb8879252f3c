using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Dsl.Generator;

namespace Compiled;

/// <summary>Generated files as one assembly in memory, built strictly: a warning is an error.</summary>
public sealed class CompiledOptimizers
{
    private readonly ILookup<string, Type> _types;

    private CompiledOptimizers(byte[] image)
    {
        Image = image;
        _types = Assembly.Load(image).GetTypes().Where(type => !type.IsNested).ToLookup(type => type.Name);
    }

    /// <summary>The assembly's bytes, from which another process makes the same without compiling it again.</summary>
    public byte[] Image { get; }

    public static CompiledOptimizers Of(params IReadOnlyList<GeneratedFile> files)
    {
        using var image = new MemoryStream();
        return StrictCompilation.Emit(files, image) is { } complaint
            ? throw new InvalidOperationException(complaint)
            : new CompiledOptimizers(image.ToArray());
    }

    /// <summary>What another process has compiled.</summary>
    public static CompiledOptimizers From(byte[] image) => new(image);

    /// <summary>The generated class of this name, for vectors of <typeparamref name="T"/>.</summary>
    public Type TypeOf<T>(string name) => _types[name + "`1"].Single().MakeGenericType(typeof(T));

    /// <summary>A generated optimizer of the given game.</summary>
    public object Create<T>(string name, object game) => Activator.CreateInstance(TypeOf<T>(name), game)!;

    /// <summary>One of each generated class that is a <typeparamref name="TBase"/>.</summary>
    public IReadOnlyList<TBase> OneOfEach<TBase>() =>
    [
        .. _types.SelectMany(types => types)
            .Where(type => type.IsAssignableTo(typeof(TBase)))
            .Select(type => (TBase)Activator.CreateInstance(type)!),
    ];
}
