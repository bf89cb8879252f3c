using System.Linq;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>A game's random numbers: as spread as they should be, and each draw, sample and place by itself.</summary>
public sealed class DrawsTests
{
    private const int Many = 20_000;

    [Fact]
    public void Uniform_numbers_are_spread_evenly()
    {
        var numbers = Enumerable.Range(0, Many).Select(place => new Draws(3, 1, 2).Uniform(place)).ToList();

        Assert.All(numbers, number => Assert.InRange(number, 0, 1));
        Assert.InRange(numbers.Average(), 0.49, 0.51);
        Assert.InRange(numbers.Average(number => number * number), 0.323, 0.343);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var numbers = Enumerable.Range(0, Many).Select(place => new Draws(3, 1, 2).Normal(place)).ToList();

        Assert.InRange(numbers.Average(), -0.03, 0.03);
        Assert.InRange(numbers.Average(number => number * number), 0.97, 1.03);
        Assert.InRange(numbers.Zip(numbers.Skip(1), (one, next) => one * next).Average(), -0.03, 0.03);
    }

    [Fact]
    public void Another_seed_draw_sample_or_place_is_another_number()
    {
        double[] numbers =
        [
            new Draws(1, 1, 1).Normal(1), new Draws(1, 1, 1).Normal(2), new Draws(1, 1, 1).Uniform(1),
            new Draws(2, 1, 1).Normal(1), new Draws(1, 2, 1).Normal(1), new Draws(1, 1, 2).Normal(1),
            new Draws(1, 1, 0).Normal(1), new Draws(1, 0, 1).Normal(1),
        ];

        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.Equal(numbers[0], new Draws(1, 1, 1).Normal(1));
    }

    [Fact]
    public void An_optimizer_of_the_same_seed_draws_other_numbers() =>
        Assert.NotEqual(new RandomStream { Seed = 5 }.Uniform(), new Draws(5, 0, 0).Uniform(0));
}
