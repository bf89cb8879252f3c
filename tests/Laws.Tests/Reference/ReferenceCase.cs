using System;
using System.Collections.Generic;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Mmx.Claims;

namespace Laws.Tests.Reference;

/// <summary>The optimizers, games and claims of the reference's examples, all compiled together.</summary>
public static class ReferenceCase
{
    private static readonly IReadOnlyDictionary<string, ProgramSlice> Slices =
        Example.All.SelectMany(example => example.Program.Slices).ToDictionary(slice => slice.Name);

    private static readonly IReadOnlyList<ProgramSlice> ClaimSlices = [.. Example.All.SelectMany(example => example.Program.Claims)];

    private static readonly Lazy<CompiledOptimizers> Together = new(() => CompiledOptimizers.Of(
    [
        .. All.Select(slice => MmxCompiler.Compile(slice)).OfType<GeneratedFile>().SelectMany(FilesOf),
        new GeneratedFile("Users.cs", $"#nullable enable\nusing System;\nusing Mmx.Games;\nnamespace Mmx.Generated\n{{\n{Example.InCSharp}}}\n"),
    ]));

    private static IEnumerable<GeneratedFile> FilesOf(GeneratedFile file) =>
        file.Externs is { } part ? [file, MmxCompiler.Compile(part, _ => null)] : [file];

    internal static IEnumerable<ProgramSlice> All => [.. Slices.Values, .. ClaimSlices];

    public static TheoryData<string> Optimizers => [.. Slices.Values.Where(slice => !slice.IsGame).Select(slice => slice.Name)];

    public static TheoryData<string> Games => [.. Slices.Values.Where(slice => slice.IsGame).Select(slice => slice.Name)];

    public static IReadOnlyList<Claim> Claims => Together.Value.OneOfEach<Claim>();

    public static ProgramSlice Of(string name) => Slices[name];

    public static Type TypeOf<T>(string name) => Together.Value.TypeOf<T>(name);

    internal static bool IsCompiled(ProgramSlice slice) => Together.Value is not null && MmxCompiler.Compile(slice) is not null;
}
