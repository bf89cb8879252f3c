using System;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Syntax;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>The nearest point of the simplex, where it is known, and by what makes it the nearest everywhere.</summary>
public sealed class SimplexTests
{
    [Theory]
    [InlineData(new[] { 0.25, 0.75 }, new[] { 0.25, 0.75 })]
    [InlineData(new[] { 2.0, 0, -5 }, new[] { 1.0, 0, 0 })]
    [InlineData(new[] { 0.75, 0.5, -1 }, new[] { 0.625, 0.375, 0 })]
    [InlineData(new[] { -3.0, -3, -3, -3 }, new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(new[] { 0.5, 1, 1.5, 0.5 }, new[] { 0, 0.25, 0.75, 0 })]
    [InlineData(new[] { 0.0 }, new[] { 1.0 })]
    [InlineData(new[] { -1e30 }, new[] { 1.0 })]
    [InlineData(new[] { 1e30, 1e30 }, new[] { 0.5, 0.5 })]
    [InlineData(new[] { -1e38, 1e38, 0 }, new[] { 0, 1.0, 0 })]
    [InlineData(new double[0], new double[0])]
    public void It_is_the_nearest_point_to_the_bit(double[] from, double[] nearest)
    {
        Assert.Equal(nearest, Projected<double>("MixesOntoOne", [[from.Length]], from)[0]);
        Assert.Equal(nearest, Projected<float>("MixesOntoOne", [[from.Length]], from)[0]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_part_that_is_not_finite_is_no_number_and_leaves_the_others_alone(double element)
    {
        double[][] parts = Projected<float>("MixesOntoEach", [[2, 1], [2]], [1, element, 0], [3, 1]);
        Assert.All(parts[0], projected => Assert.Equal(double.NaN, projected));
        Assert.Equal([1.0, 0], parts[1]);
    }

    [Fact]
    public void The_tensors_of_a_player_are_on_one_simplex() =>
        Assert.Equal([0.625, 0, 0.375], Projected<double>("MixesOntoEach", [[2, 0, 1], [0]], [0.75, -1, 0.5], [])[0]);

    // What stays is lowered by one level, and what goes was not above it.
    [Theory]
    [InlineData(7, 1)]
    [InlineData(1000, 0.01)]
    [InlineData(50_000, 1e-4)]
    [InlineData(50_000, 100)]
    public void Of_many_elements_all_are_lowered_alike_until_they_amount_to_1(int length, double spread)
    {
        double[] from = [.. Enumerable.Range(0, length).Select(i => 5 + (spread * Math.Sin(i * i)))];
        double[] onto = Projected<double>("MixesOntoOne", [[length]], from)[0];
        var lowest = from.Zip(onto).Where(both => both.Second > 0).Max(both => both.First - both.Second);
        Assert.Equal(1, onto.Sum(), 1e-12);
        Assert.All(from.Zip(onto), both => Assert.Equal(Math.Max(both.First - lowest, 0), both.Second, 1e-12));
    }

    private static double[][] Projected<T>(string optimizer, int[][] tensors, params double[][] from)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Direction[] directions = [.. from.Select((_, player) => player == 0 ? Direction.Min : Direction.Max)];
        var game = new ConstantGame(new Layout(tensors), directions, slope: 0);
        using var played = new Played<T>(LawCase.TypeOf<T>(optimizer), game, from);
        played.Step();
        return played.Point;
    }
}
