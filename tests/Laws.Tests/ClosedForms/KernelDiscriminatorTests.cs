using System;
using System.IO;
using System.Linq;
using System.Numerics;
using Compiled;
using Dsl.Generator;
using Laws.Tests.Cases;
using Laws.Tests.Written;
using Mmx.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>
/// A point and a discriminator in a kernel's space, near the equilibrium: with a = λ η_d and κ = η_g η_d q² / σ² the slope b
/// of the discriminator and the point x go by b⁺ = (1 − a) b − η_d q x / σ², x⁺ = x + η_g q b⁺, or b where they move at once.
/// </summary>
public sealed class KernelDiscriminatorTests
{
    private const string Folder = "examples/Papers/KernelDiscriminator";

    private static readonly Lazy<CompiledOptimizers> Assembly = new(() =>
    {
        var optimizers = """
            optimizer OneByOne for (min x, max f) = alternating(f: SimGda(lr: 0.1), x: SimGda(lr: 0.1))
            optimizer AtOnce for (min x, max f) = simultaneous(f: SimGda(lr: 0.1), x: SimGda(lr: 0.1))
            """;
        var games = File.ReadAllText(Repository.PathTo($"{Folder}/games.mmx"));
        var slices = Optimizers.SlicesIn(("games.mmx", games), ("optimizers.mmx", optimizers));
        return CompiledOptimizers.Of([.. slices.Select(slice => MmxCompiler.Compile(slice)!)]);
    });

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Near_the_equilibrium_it_goes_by_the_linear_recursion(int seed)
    {
        var draw = new Random(seed);
        var (byF, byX) = (0.05 + draw.NextDouble(), 0.05 + draw.NextDouble());
        var set = new Tried(byF, byX, λ: 0.05 + draw.NextDouble(), σ: 0.7 + draw.NextDouble());
        foreach (var name in new[] { "OneByOne", "AtOnce" })
        {
            var way = Way(name, set, 1e-7, 60);
            var wanted = Linear(set, 1e-7, 60, isAtOnce: name == "AtOnce");

            // As far as it is near.
            var near = way.Zip(wanted).TakeWhile(pair => Math.Abs(pair.Second) < 1e-6).ToList();
            var size = near.Max(pair => Math.Abs(pair.Second));
            Assert.True(near.Count > 10);
            Assert.All(near, pair => Assert.Equal(pair.Second, pair.First, 1e-10 * size));
        }
    }

    [Theory]
    [InlineData(0.1, 0.1, 1, 1)]
    [InlineData(0.1, 0.01, 1, 1)]
    [InlineData(0.5, 0.5, 0.4, 0.8)]
    [InlineData(0.2, 0.05, 2, 0.5)]
    [InlineData(1, 1, 0.5, 0.6)]
    public void It_shrinks_by_the_root_of_the_larger_absolute_value(double byF, double byX, double λ, double σ)
    {
        var set = new Tried(byF, byX, λ, σ);
        var way = Way("OneByOne", set, 1e-6, 24);

        // x(t + 2) = sum x(t + 1) - product x(t), of the sum and the product of the two roots.
        var (x0, x1, x2, x3) = (way[20], way[21], way[22], way[23]);
        var determinant = x1 * x1 - x0 * x2;
        var (sum, product) = ((x1 * x2 - x0 * x3) / determinant, (x2 * x2 - x1 * x3) / determinant);
        Assert.Equal(1 - λ * byF, product, 1e-6);
        Assert.Equal(Radius(set), Larger(sum, product), 1e-6);
    }

    [Fact]
    public void It_diverges_above_4_minus_2_a_which_is_at_1_over_the_root_of_3()
    {
        var (low, high) = (0.5, 0.7);
        while (high - low > 1e-6)
        {
            var σ = (low + high) / 2;
            var way = Way("OneByOne", new Tried(1, 1, 0.5, σ), 1e-9, 1000);
            var grows = way[^20..].Max(Math.Abs) > way[400..420].Max(Math.Abs);
            (low, high) = grows ? (σ, high) : (low, σ);
        }

        Assert.Equal(1 / Math.Sqrt(3), high, 2e-5);
    }

    // The step sizes of the function and of the point, and what the game is made with.
    private readonly record struct Tried(double ByF, double ByX, double λ, double σ);

    private static double[] Way(string name, Tried set, double from, int steps)
    {
        using var game = WrittenCase.Make<double>(
            Assembly.Value.TypeOf<double>("TwoPoint"), 0, null,
            ("σ", set.σ), ("λ", set.λ), ("x0", from), ("rows", (long)steps + 1));
        game.Start();
        using var optimizer = (Optimizer<double>)Assembly.Value.Create<double>(name, game);
        Rate(optimizer, "F", set.ByF);
        Rate(optimizer, "X", set.ByX);
        return
        [
            .. Enumerable.Range(0, steps).Select(_ =>
            {
                optimizer.Step();
                return game.Point(0)[0];
            }),
        ];
    }

    private static void Rate(object optimizer, string player, double rate)
    {
        var machine = optimizer.GetType().GetProperty(player)!.GetValue(optimizer)!;
        machine.GetType().GetProperty("Lr")!.SetValue(machine, rate);
    }

    private static double[] Linear(Tried set, double from, int steps, bool isAtOnce)
    {
        var (b, x) = (0.0, from);
        var way = new double[steps];
        for (var step = 0; step < steps; step++)
        {
            var next = (1 - set.λ * set.ByF) * b - set.ByF * x / (set.σ * set.σ);
            x += set.ByX * (isAtOnce ? b : next);
            (b, way[step]) = (next, x);
        }

        return way;
    }

    // Of z² − (2 − a − κ) z + (1 − a).
    private static double Radius(Tried set)
    {
        var a = set.λ * set.ByF;
        return Larger(2 - a - set.ByF * set.ByX / (set.σ * set.σ), 1 - a);
    }

    private static double Larger(double sum, double product)
    {
        var root = Complex.Sqrt(sum * sum / 4 - product);
        return Math.Max((sum / 2 + root).Magnitude, (sum / 2 - root).Magnitude);
    }
}
