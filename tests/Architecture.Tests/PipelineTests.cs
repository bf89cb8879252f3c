using System.Linq;
using System.Reflection;

namespace Architecture.Tests;

/// <summary>The order of the rooms, and what each may know.</summary>
public sealed class PipelineTests
{
    [Fact]
    public void Every_folder_of_the_compiler_is_a_room_of_the_pipeline()
    {
        var strangers = CompilerSources.Trees
            .Select(tree => Pipeline.RoomOf(tree.FilePath))
            .Where(room => !Pipeline.Knows(room));

        Expect.None(strangers.Distinct(), "Give the room its place, in Pipeline.cs and in CONTRIBUTING.md.");
    }

    [Fact]
    public void A_folder_uses_only_folders_to_its_left()
    {
        var backwards =
            from use in CompilerSources.Uses()
            let room = Pipeline.RoomOf(use.To)
            where Pipeline.IsAfter(room, Pipeline.RoomOf(use.From))
            select $"{Expect.At(use.Name)} uses {use.Name} of {room}";

        Expect.None(backwards.Distinct(), "A stage knows what comes before it and never what comes after.");
    }

    [Fact]
    public void Only_the_Roslyn_folders_mention_Roslyn()
    {
        var mentions =
            from source in SourceTree.CSharp("src")
            where Pipeline.RoomOf(source.Path) is not ("src/Dsl.Generator/Roslyn" or "src/Dsl.Cli/Roslyn")
            where source.Text.Contains("Microsoft.CodeAnalysis")
            select source.Path;

        Expect.None(
            mentions, "The compiler is a library, and the tool loads Roslyn last: it belongs in their folders Roslyn.");
    }

    [Fact]
    public void The_runtime_knows_no_language_and_no_tensor_library()
    {
        var references = Assembly.Load("Mmx.Runtime").GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Dsl.") || name.Contains("Torch"));

        Expect.None(references, "Mmx.Runtime runs what was generated; it needs neither the compiler nor tensors.");
    }

    [Fact]
    public void Emission_stays_under_a_quarter_of_the_generator()
    {
        var generator = SourceTree.CSharp("src/Dsl.Generator").ToList();
        var all = generator.Sum(source => source.Lines.Count);
        var emission = generator.Where(source => source.Path.Contains("/Emit/")).Sum(source => source.Lines.Count);

        Assert.True(
            emission * 4 <= all,
            $"Emit has {emission} of the generator's {all} lines: let the schedule decide, and Emit only spell.");
    }
}
