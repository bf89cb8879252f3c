using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Dsl.Parser.Binding;

namespace Laws.Tests.Cases;

/// <summary>Every optimizer of tests/Rules, bound and compiled: the rules that the laws are held against.</summary>
public static class LawCase
{
    private static readonly Lazy<IReadOnlyDictionary<string, ProgramSlice>> Slices = new(Read);

    private static readonly ConcurrentDictionary<(string, bool), Lazy<CompiledOptimizers>> Assemblies = new();

    /// <summary>The names of the optimizers, for a theory.</summary>
    public static TheoryData<string> Names => new(All);

    public static IEnumerable<string> All => Slices.Value.Keys;

    public static BoundOptimizer Bound(string name) => Slices.Value[name].Bind()!;

    /// <summary>The compiled class, over float or double; each statement a kernel of its own where nothing is fused.</summary>
    public static Type TypeOf<T>(string name, bool fuse = true) => Assemblies
        .GetOrAdd(
            (name, fuse),
            new Lazy<CompiledOptimizers>(() => CompiledOptimizers.Of(Compiled(Slices.Value[name], fuse))))
        .Value.TypeOf<T>(name);

    public static GeneratedFile Compiled(ProgramSlice slice, bool fuse = true) =>
        MmxCompiler.Stages(slice, fuse) is { } stages
            ? new GeneratedFile($"{slice.Name}.g.cs", stages.CSharp)
            : throw new ArgumentException("Nothing was generated, and nobody complained.", nameof(slice));

    private static IReadOnlyDictionary<string, ProgramSlice> Read()
    {
        var files = Directory.GetFiles(Repository.PathTo("tests/Rules"), "*.mmx").Order(StringComparer.Ordinal);
        return Optimizers.In([.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
    }
}
