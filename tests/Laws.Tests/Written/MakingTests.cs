using System;
using System.IO;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Laws.Tests.Cases;
using Mmx.Games;

namespace Laws.Tests.Written;

/// <summary>What only shows when a game is made is said in words; what is random is the seed's.</summary>
public sealed class MakingTests : IDisposable
{
    private const string Games =
        """
        game Sizes(n: int = 2, m: int = 3) on (min x[n]) { data c: vector[m] = 1  loss dot(x, c) }
        game Columns(n: int = 2, m: int = 3) on (min x[n]) { data A: matrix[n, m] = 1  loss norm(A * x) }
        game Indices(n: int = 2, k: int = 2) on (min x[n]) { loss x[k - 1] * x[0] }
        game Neighbours(n: int = 3, k: int = 1) on (min x[n]) {
          data a: vector[n] = [i] => i
          data b: vector[n] = [i] => a[i + k]
          loss dot(x, b)
        }
        game Entries(n: int = 3, k: int = 1) on (min x[n]) {
          data A: matrix[n, n] = [i, j] => i + j
          data b: vector[n] = [i] => A[i, i + k]
          loss dot(x, b)
        }
        game Files(n: int = 2) on (min x[n]) { data A: matrix[n, 2] = csv("table.csv")  loss dot(x, A * x) }
        game Columned(n: int = 3) on (min x[n]) { data c: vector[n] = csv("column.csv")  loss dot(x, c) }
        game Nowhere() on (min x) { loss x * x }
        game Rotor() on (min x, max y) { field x: y  field y: -x }
        game Random(n: int = 4) on (min x[n], max y) {
          data a: vector[n] = normal()
          data b: vector[n] = normal()
          data s: real = uniform()
          sample c: vector[n] = [i] => uniform() + normal()
          sample q: real = normal()
          loss dot(a + b + c, x) + (s + q) * y
          start {x: normal(), y: uniform()}
        }
        """;

    private static readonly Lazy<CompiledOptimizers> Compiled = new(() => CompiledOptimizers.Of(
        [.. Optimizers.SlicesIn(("games.mmx", Games)).Select(slice => MmxCompiler.Compile(slice)!)]));

    private readonly string _folder = Directory.CreateTempSubdirectory("mmx-games-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Sizes", "In `dot(x, c)` the sizes m = 3 and n = 2 do not agree.")]
    [InlineData("Columns", "In `A * x` the sizes n = 2 and m = 3 do not agree.")]
    [InlineData("Indices", "In `x[k - 1]` the element 2 of 2 is asked for: they are counted from 0.", "k", 3L)]
    [InlineData("Indices", "In `x[k - 1]` the element -1 of 2 is asked for", "k", 0L)]
    [InlineData("Indices", "In `x[k - 1]` the element 1 of 0 is asked for", "n", 0L)]
    [InlineData("Neighbours", "a has 3 elements, counted from 0, and element 3 was asked for.")]
    [InlineData("Entries", "A matrix of 3 by 3, counted from 0, was asked for its element [2, 3].")]
    [InlineData("Entries", "cannot have -1 elements", "n", -1L)]
    [InlineData("Files", "There is no file ")]
    public void What_does_not_fit_is_said_in_words(
        string game, string said, string? parameter = null, object? value = null)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Make(game, 0, parameter is null ? [] : [(parameter, value!)]));

        Assert.Contains(said, failure.Message);
    }

    [Theory]
    [InlineData("Files", "table.csv", "1, 2\n3\n", "line 2: 1 number, where 2 are wanted")]
    [InlineData("Files", "table.csv", "1, 2\n", "1 line of numbers, where 2 are wanted")]
    [InlineData("Files", "table.csv", "1, 2\n\n3, many\n", "line 3: `many`, in column 2, is no number")]
    [InlineData("Columned", "column.csv", "1\n2\n", "2 lines of numbers, where 3 are wanted")]
    [InlineData("Columned", "column.csv", "1, 2\n", "line 1: 2 numbers, where 3 are wanted")]
    [InlineData("Columned", "column.csv", "1\n2, 5\n3\n", "line 2: 2 numbers, where 1 are wanted")]
    public void What_is_wrong_in_a_file_is_said_with_its_line(string game, string file, string text, string said)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);

        var failure = Assert.Throws<InvalidDataException>(() => Make(game));

        Assert.Contains(said, failure.Message);
    }

    [Fact]
    public void A_vector_stands_in_a_file_as_a_line_or_as_a_column()
    {
        File.WriteAllText(Path.Combine(_folder, "column.csv"), "1\n2\n3\n");
        using var column = Make("Columned");
        File.WriteAllText(Path.Combine(_folder, "column.csv"), "1,2,3");
        using var line = Make("Columned");

        Assert.Equal(Gradient(column, 0), Gradient(line, 0));
    }

    [Fact]
    public void Who_has_no_start_says_so()
    {
        using var game = Make("Nowhere");

        Assert.Null(game.StartPoint());
        Assert.Null(game.Equilibrium());
        Assert.Contains("write `start {…}` in the game", Assert.Throws<InvalidOperationException>(game.Start).Message);
    }

    [Fact]
    public void Who_has_a_field_and_no_loss_says_so()
    {
        using var game = Make("Rotor");

        var failure = Assert.Throws<InvalidOperationException>(
            () => game.Evaluate(Request.Evaluate(Players.None, Players.One(1))));

        Assert.Contains("'y', and Rotor gives its field and no loss", failure.Message);
    }

    [Fact]
    public void The_same_seed_gives_the_same_data_and_samples_and_another_one_others()
    {
        using var one = Make("Random", 5);
        using var same = Make("Random", 5);
        using var other = Make("Random", 6);
        for (var sample = 0; sample < 3; sample++)
        {
            Assert.Equal(Gradient(one, 0), Gradient(same, 0));
            Assert.Equal(Gradient(one, 1), Gradient(same, 1));
            Assert.NotEqual(Gradient(one, 0), Gradient(other, 0));
            Array.ForEach([one, same, other], game => game.Draw());
        }

        Assert.Equal(one.StartPoint(), same.StartPoint());
        Assert.NotEqual(one.StartPoint(), other.StartPoint());
    }

    [Fact]
    public void Each_draw_and_each_sample_has_numbers_of_its_own()
    {
        using var game = Make("Random");
        var before = Gradient(game, 0);
        game.Draw();
        Assert.Equal(before, Gradient(game, 0));

        game.Draw();
        Assert.NotEqual(before, Gradient(game, 0));
        Assert.Equal(game.StartPoint()![0].Length, game.StartPoint()![0].Distinct().Count());
    }

    private WrittenGame<double> Make(string game, ulong seed = 0, params (string, object)[] arguments) =>
        WrittenCase.Make<double>(Compiled.Value.TypeOf<double>(game), seed, _folder, arguments);

    private static double[] Gradient(WrittenGame<double> game, int player)
    {
        game.Evaluate(Request.Evaluate(Players.One(player), Players.None));
        return game.Gradient(player).ToArray();
    }
}
