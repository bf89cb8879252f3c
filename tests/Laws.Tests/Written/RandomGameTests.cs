using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compiled;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Laws.Tests.Programs;

namespace Laws.Tests.Written;

/// <summary>Random games compile, and say what the interpreter says. A failing one is shown, made small.</summary>
public sealed class RandomGameTests
{
    private const int GamesAtATime = 25;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_games_compile_and_agree_with_the_interpreter(int batch)
    {
        var games = Enumerable.Range(batch * GamesAtATime, GamesAtATime).Select(RandomGame.Of).ToList();
        var compiled = CompiledOptimizers.Of([.. games.Select(game => MmxCompiler.Compile(SliceOf(game))!)]);

        var failed = games.FirstOrDefault(game => Complaint(game, compiled) is not null);

        Assert.True(failed is null, failed is null ? "" : MadeSmall(failed));
    }

    private static string MadeSmall(Node game)
    {
        var kind = Kind(Complaint(game) ?? "");
        bool Fails(Node smaller) => Optimizers.Accepts(smaller.ToString()) && Kind(Complaint(smaller) ?? "") == kind;
        var small = Shrinking.Shrink(game, Fails);
        return $"{Complaint(small)}\n\n{small}";
    }

    // Its first words, so that a smaller game fails for the same reason.
    private static string Kind(string complaint) =>
        string.Concat(complaint.Where(letter => char.IsLetter(letter) || letter == ' ').Take(16));

    private static ProgramSlice SliceOf(Node game) => Optimizers.SlicesIn(("random.mmx", game.ToString())).Single();

    private static string? Complaint(Node game, CompiledOptimizers? together = null)
    {
        try
        {
            var slice = SliceOf(game);
            var compiled = together ?? CompiledOptimizers.Of(MmxCompiler.Compile(slice)!);
            return Differences<double>(compiled, slice, 1e-8) ?? Differences<float>(compiled, slice, 1e-5);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string? Differences<T>(CompiledOptimizers compiled, ProgramSlice slice, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = slice.BindGame()!;
        using var game = WrittenCase.Make<T>(compiled.TypeOf<T>(bound.Name), 11, null);
        var oracle = WrittenCase.Oracle(bound, 11);
        foreach (var point in new[] { WrittenCase.Zero(game), WrittenCase.Elsewhere(game, 1.7), WrittenCase.Elsewhere(game, 12.9) })
        {
            if (Answers.Difference(game, bound, oracle, point, tolerance) is { } difference)
            {
                return difference;
            }

            game.Draw();
        }

        return null;
    }
}
