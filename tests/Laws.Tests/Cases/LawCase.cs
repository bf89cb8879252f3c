using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Laws.Tests.Child;

namespace Laws.Tests.Cases;

/// <summary>Every optimizer of tests/Rules, bound and compiled: the rules that the laws are held against.</summary>
public static class LawCase
{
    private static readonly Lazy<IReadOnlyDictionary<string, ProgramSlice>> Slices = new(Read);

    private static readonly Lazy<CompiledOptimizers> Fused = new(() => ChildProcess.GivenImage is { } image
        ? CompiledOptimizers.From(image)
        : Together(fuse: true));

    private static readonly Lazy<CompiledOptimizers> Unfused = new(() => Together(fuse: false));

    /// <summary>The names of the optimizers, for a theory.</summary>
    public static TheoryData<string> Names => new(All);

    public static IEnumerable<string> All => Slices.Value.Keys;

    /// <summary>All of the compiled classes, for a process that asks for them by name.</summary>
    public static byte[] Image => Fused.Value.Image;

    public static BoundOptimizer Bound(string name) => Slices.Value[name].Bind()!;

    public static CompilerStages Stages(string name) => MmxCompiler.Stages(Slices.Value[name])!;

    /// <summary>The compiled class, over float or double; each statement a kernel of its own where nothing is fused.</summary>
    public static Type TypeOf<T>(string name, bool fuse = true) => (fuse ? Fused : Unfused).Value.TypeOf<T>(name);

    /// <summary>All files of an optimizer, those of its user among them.</summary>
    public static IEnumerable<GeneratedFile> Compiled(ProgramSlice slice, bool fuse = true)
    {
        var stages = MmxCompiler.Stages(slice, fuse)
            ?? throw new ArgumentException("Nothing was generated, and nobody complained.", nameof(slice));
        var file = new GeneratedFile($"{slice.Name}.g.cs", stages.CSharp);
        return stages.Externs is { } part ? [file, MmxCompiler.Compile(part, _ => null), Externs.For(part)] : [file];
    }

    /// <summary>One compilation for all: what costs time is what they have in common.</summary>
    private static CompiledOptimizers Together(bool fuse) =>
        CompiledOptimizers.Of([.. Slices.Value.Values.SelectMany(slice => Compiled(slice, fuse))]);

    private static IReadOnlyDictionary<string, ProgramSlice> Read()
    {
        var files = Directory.GetFiles(Repository.PathTo("tests/Rules"), "*.mmx").Order(StringComparer.Ordinal);
        return Optimizers.In([.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
    }
}
