using System;
using Dsl.Cli.Phases;

namespace Dsl.Cli.Tests.Phases;

/// <summary>The largest absolute value of eigenvalues.</summary>
public sealed class SpectralRadiusTests
{
    [Fact]
    public void Of_what_is_turned_and_stretched_it_is_the_stretch() =>
        Assert.Equal(1.25, SpectralRadius.Of(new[,] { { 0.75, -1 }, { 1, 0.75 } }), 12);

    [Fact]
    public void Of_a_triangle_it_is_the_largest_on_the_diagonal() =>
        Assert.Equal(3, SpectralRadius.Of(new double[,] { { -3, 1000, 5 }, { 0, 2, -70 }, { 0, 0, 1 } }), 9);

    [Fact]
    public void Of_a_step_that_forgets_all_in_two_it_is_0() =>
        Assert.Equal(0, SpectralRadius.Of(new double[,] { { 0, 1 }, { 0, 0 } }));

    [Fact]
    public void A_repeated_eigenvalue_takes_its_time_but_comes() =>
        Assert.Equal(0.5, SpectralRadius.Of(new[,] { { 0.5, 1, 0 }, { 0, 0.5, 1 }, { 0, 0, 0.5 } }), 9);

    [Theory]
    [InlineData(1e-150)]
    [InlineData(1e150)]
    public void It_neither_overflows_nor_vanishes(double size) =>
        Assert.Equal(1, SpectralRadius.Of(new[,] { { 0, -size }, { size, 0 } }) / size, 12);

    [Fact]
    public void What_is_not_known_stays_unknown() =>
        Assert.True(double.IsNaN(SpectralRadius.Of(new[,] { { double.NaN, 0 }, { 0, 1 } })));
}
