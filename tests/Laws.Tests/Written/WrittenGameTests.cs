using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Binding;
using Mmx.Games;

namespace Laws.Tests.Written;

/// <summary>
/// A compiled game says what its text means: losses, gradients, starts and equilibria, in float and in double.
/// </summary>
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
        var fits = name is not ("Data" or "Matrices" or "FromFiles");
        if (fits && bound.Parameters.Any(parameter => parameter.Name == "n"))
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
        var isStill = name is not "Data" && !WrittenCase.Bound(name).Data.Any(data => data.IsSampled);
        if (isStill && game.Equilibrium() is { } equilibrium)
        {
            game.Put(equilibrium);
            game.Evaluate(Request.Evaluate(Players.All(game.Players.Count), Players.None));

            var gradients = Enumerable.Range(0, game.Players.Count).SelectMany(player => game.Gradient(player).ToArray());
            Assert.All(gradients, element => Assert.InRange(element, -1e-6, 1e-6));
        }
    }

    // The defaults, but no more elements than an interpreter takes for granted.
    private static (string, object)[] Small(string name)
    {
        var size = WrittenCase.Bound(name).Parameters.FirstOrDefault(parameter => parameter.Name == "n");
        return size is { Default: BoundNumber { Value: > 12L } } ? [("n", 12L)] : [];
    }

    private static string? Differences<T>(string name, (string, object)[] arguments, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = WrittenCase.Make<T>(name, seed: 7, arguments);
        var oracle = WrittenCase.Oracle(WrittenCase.Bound(name), 7, arguments);
        foreach (var point in Points(game))
        {
            if (Answers.Difference(game, WrittenCase.Bound(name), oracle, point, tolerance) is { } difference)
            {
                return $"{difference}, sample {game.Sample}";
            }

            game.Draw();
        }

        return null;
    }

    // Where it starts, where everything is 0, and elsewhere.
    private static IEnumerable<double[][]> Points<T>(WrittenGame<T> game)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
    [
        .. game.StartPoint() is { } start ? new[] { start } : [],
        WrittenCase.Zero(game),
        WrittenCase.Elsewhere(game, 1.7),
        WrittenCase.Elsewhere(game, 5),
        WrittenCase.Elsewhere(game, 12.9),
    ];

    private static void AssertClose(double[][]? wanted, double[][]? got)
    {
        Assert.Equal(wanted is null, got is null);
        foreach (var (one, other) in (wanted ?? []).Zip(got ?? []))
        {
            Assert.Equal(one.Length, other.Length);
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * Math.Max(1, Math.Abs(pair.First))));
        }
    }
}
