using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Binding;
using Mmx.Games;

namespace Laws.Tests.Written;

/// <summary>A compiled game says what its text means: losses, gradients, starts and equilibria, in float and in double.</summary>
public sealed class WrittenGameTests
{
    private static readonly long[] Sizes = [0, 1, 2, 8, 9];

    public static TheoryData<string> Cases => WrittenCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_says_what_its_text_means(string name) => Assert.Null(Differences<double>(name, Small(name), 1e-9));

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_says_so_in_float(string name) => Assert.Null(Differences<float>(name, Small(name), 1e-6));

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_says_so_at_all_sizes(string name)
    {
        var bound = WrittenCase.Bound(name);
        if (bound.Parameters.Any(parameter => parameter.Name == "n") && name is not ("Data" or "Matrices" or "FromFiles"))
        {
            Assert.All(Sizes, size => Assert.Null(Differences<double>(name, [("n", size)], 1e-9)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_starts_where_its_text_says(string name)
    {
        using var game = WrittenCase.Make<double>(name, seed: 3);
        var oracle = WrittenCase.Oracle(WrittenCase.Bound(name), 3);

        AssertClose(oracle.Start, game.StartPoint());
        AssertClose(oracle.Equilibrium, game.Equilibrium());
        if (oracle.Start is { } start)
        {
            game.Start();
            AssertClose(start, [.. game.Players.Select((_, player) => game.Point(player).ToArray())]);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_its_equilibrium_nobody_wants_to_move(string name)
    {
        using var game = WrittenCase.Make<double>(name, seed: 1);
        if (game.Equilibrium() is { } equilibrium && name is not "Data" && !WrittenCase.Bound(name).Data.Any(data => data.IsSampled))
        {
            game.Put(equilibrium);
            game.Evaluate(Request.Evaluate(Players.All(game.Players.Count), Players.None));

            Assert.All(Enumerable.Range(0, game.Players.Count), player =>
                Assert.All(game.Gradient(player).ToArray(), element => Assert.True(Math.Abs(element) < 1e-6, $"{element:R}")));
        }
    }

    // The defaults, but no more elements than an interpreter takes for granted.
    private static (string, object)[] Small(string name) =>
        WrittenCase.Bound(name).Parameters.Any(parameter => parameter is { Name: "n", Default: BoundNumber { Value: > 12L } })
            ? [("n", 12L)]
            : [];

    private static string? Differences<T>(string name, (string, object)[] arguments, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = WrittenCase.Make<T>(name, seed: 7, arguments);
        var oracle = WrittenCase.Oracle(WrittenCase.Bound(name), 7, arguments);
        foreach (var point in Points(game))
        {
            if (Answers.Difference(game, oracle, point, tolerance) is { } difference)
            {
                return $"{difference}, sample {game.Sample}";
            }

            game.Draw();
        }

        return null;
    }

    // Where it starts, where everything is 0, and elsewhere.
    private static IEnumerable<double[][]> Points<T>(WrittenGame<T> game)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[][] Elsewhere(double by) =>
            [.. game.Players.Select((player, p) => Enumerable.Range(0, (int)player.Tensors[0].Length).Select(i => 1.3 * Math.Sin((by * i) + p + by)).ToArray())];

        var start = game.StartPoint();
        return [.. start is null ? [] : new[] { start }, Elsewhere(0), Elsewhere(1.7), Elsewhere(5), Elsewhere(12.9)];
    }

    private static void AssertClose(double[][]? wanted, double[][]? got)
    {
        Assert.Equal(wanted is null, got is null);
        foreach (var (one, other) in (wanted ?? []).Zip(got ?? []))
        {
            Assert.Equal(one.Length, other.Length);
            Assert.All(one.Zip(other), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-9 * Math.Max(1, Math.Abs(pair.First)), $"{pair}"));
        }
    }
}
