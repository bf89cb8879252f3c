using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using Compiled;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Laws.Tests.Laws;
using Oracle.Games;

namespace Laws.Tests.Programs;

/// <summary>Compiles random programs and runs them beside the oracle.</summary>
internal static class Verdict
{
    /// <summary>The programs of these seeds in which something is wrong, each made small, with what it is.</summary>
    public static IEnumerable<string> Of(IEnumerable<int> seeds)
    {
        IReadOnlyList<(int Seed, Node Program)> programs = [.. seeds.Select(seed => (seed, RandomProgram.Of(seed)))];
        var together = Together(programs.Select(one => one.Program));
        return programs
            .Where(one => Complaint(one.Program, together) is not null)
            .Select(one => $"Program {one.Seed}: {MadeSmall(one.Program)}\n");
    }

    /// <summary>What is wrong with each optimizer of a file: for the ones that were found.</summary>
    public static IEnumerable<string> OfFile(string path) =>
        Optimizers.In((Path.GetFileName(path), File.ReadAllText(path)))
            .Select(one => $"{one.Key}: {Complaint(one.Key, one.Value, File.ReadAllText(path)) ?? "agrees"}");

    private static string MadeSmall(Node program)
    {
        var kind = Kind(Complaint(program) ?? "");
        var small = Shrinking.Shrink(program, smaller => Fails(smaller, kind));
        return $"{Complaint(small)}\n\n{small}";
    }

    /// <summary>All of them in one compilation, which is quicker than one for each; null where one does not compile.</summary>
    private static CompiledOptimizers? Together(IEnumerable<Node> programs)
    {
        try
        {
            return CompiledOptimizers.Of([.. programs.SelectMany(program => LawCase.Compiled(SliceOf(program).Slice))]);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static (string Name, ProgramSlice Slice) SliceOf(Node program)
    {
        var (name, slice) = Optimizers.In(("random.mmx", program.ToString())).Single();
        return (name, slice);
    }

    private static bool Fails(Node program, string kind) =>
        Optimizers.Accepts(program.ToString()) && Complaint(program) is { } complaint && Kind(complaint) == kind;

    /// <summary>A complaint's first words, so that a smaller program fails for the same reason.</summary>
    private static string Kind(string complaint) =>
        string.Concat(complaint.Where(letter => char.IsLetter(letter) || letter == ' ').Take(48));

    /// <summary>What is wrong with the program when it runs, or with us when it does not.</summary>
    private static string? Complaint(Node program, CompiledOptimizers? together = null)
    {
        try
        {
            var (name, slice) = SliceOf(program);
            return Complaint(name, slice, program.ToString(), together);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string? Complaint(string name, ProgramSlice slice, string program, CompiledOptimizers? together = null)
    {
        var compiled = together ?? CompiledOptimizers.Of([.. LawCase.Compiled(slice)]);
        var bound = slice.Bind()!;
        var counts = CountingIn(bound, program);
        return Disagreement<double>(compiled.TypeOf<double>(name), bound, 1e-9, counts)
            ?? Disagreement<float>(compiled.TypeOf<float>(name), bound, 1e-4, counts)
            ?? Resuming.Disagreement<double>(compiled.TypeOf<double>(name), GameOf(bound), Start(bound));
    }

    /// <summary>
    /// Within straight text counts are the language's. Where ways part, what is compiled asks for nothing that only another
    /// way reads; where a way asks at another point than where the players stand, it may ask again (docs/decisions.md).
    /// </summary>
    private static Counting CountingIn(BoundOptimizer bound, string program) => (WaysPart(bound, program), Probes(program)) switch
    {
        (false, _) => Counting.Alike,
        (true, false) => Counting.NoMore,
        _ => Counting.Any,
    };

    private static bool WaysPart(BoundOptimizer bound, string program) =>
        Below(bound.Root).Any(Parts) || program.Contains("(if ", StringComparison.Ordinal);

    private static bool Parts(BoundInstance instance) =>
        instance.States.Any(state => state.First is not null)
        || BoundTree.All(instance.Body).Any(statement => statement is BoundIf or BoundRepeat or BoundAttempt or BoundStop);

    private static IEnumerable<BoundInstance> Below(BoundInstance instance) =>
        instance.Children.SelectMany(Below).Prepend(instance);

    private static bool Probes(string program) =>
        program.Contains("field(", StringComparison.Ordinal) || program.Contains("loss(", StringComparison.Ordinal);

    private static string? Disagreement<T>(Type compiled, BoundOptimizer bound, double tolerance, Counting counts)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Agreement.Disagreement<T>(
            compiled, bound, GameOf(bound), Start(bound), 4, tolerance, new Allowance(counts, EndsAtEdges: true));

    private static CoupledGame GameOf(BoundOptimizer bound) => new(Layout(bound), Shapes.Directions(bound));

    private static double[][] Start(BoundOptimizer bound) => Shapes.Start(Layout(bound));

    private static Layout Layout(BoundOptimizer bound) => Shapes.Uneven(bound.Players.Count, 5);
}
