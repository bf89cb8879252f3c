using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compiled;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Laws.Tests.Laws;

namespace Laws.Tests.Programs;

/// <summary>Compiles random programs and runs them beside the oracle.</summary>
internal static class Verdict
{
    private static readonly string[] Probes = ["field(", "loss("];
    private static readonly string[] Control = ["repeat", "if", "state", "attempt"];

    /// <summary>The programs of these seeds in which something is wrong, each made small, with what it is.</summary>
    public static IEnumerable<string> Of(IEnumerable<int> seeds)
    {
        IReadOnlyList<(int Seed, Node Program)> programs = [.. seeds.Select(seed => (seed, RandomProgram.Of(seed)))];
        var together = Together(programs.Select(one => one.Program));
        return programs
            .Where(one => Complaint(one.Program, together) is not null)
            .Select(one => $"Program {one.Seed}: {MadeSmall(one.Program)}\n");
    }

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
            var compiled = together ?? CompiledOptimizers.Of([.. LawCase.Compiled(slice)]);
            var bound = slice.Bind()!;
            var countsToo = !ProbesInControl(program.ToString());
            return Disagreement<double>(compiled.TypeOf<double>(name), bound, 1e-9, countsToo)
                ?? Disagreement<float>(compiled.TypeOf<float>(name), bound, 1e-4, countsToo);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    /// <summary>
    /// Where a loop or a branch asks at another point than where the players stand, what is compiled may ask once more than
    /// the language counts (docs/decisions.md), so that counts are not compared there; the points are.
    /// </summary>
    private static bool ProbesInControl(string program) =>
        Probes.Any(probe => program.Contains(probe, StringComparison.Ordinal))
        && Control.Any(word => program.Contains(word, StringComparison.Ordinal));

    private static string? Disagreement<T>(Type compiled, BoundOptimizer bound, double tolerance, bool countsToo)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var layout = Shapes.Uneven(bound.Players.Count, 5);
        var game = new CoupledGame(layout, Shapes.Directions(bound));
        return Agreement.Disagreement<T>(compiled, bound, game, Shapes.Start(layout), 4, tolerance, countsToo);
    }
}
