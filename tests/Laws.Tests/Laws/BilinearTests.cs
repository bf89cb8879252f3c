using System;
using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>On f = xy every step of these methods has a closed form.</summary>
public sealed class BilinearTests
{
    private const double Rate = 0.25;

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    public void Simultaneous_descent_ascent_expands_the_bilinear_game_exactly(int length) =>
        Multiplies("BilinearSim", length, 1 + (Rate * Rate));

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    public void Extragradient_contracts_the_bilinear_game_exactly(int length) =>
        Multiplies("BilinearExtragradient", length, 1 - (Rate * Rate) + Math.Pow(Rate, 4));

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    public void Alternating_descent_ascent_conserves_its_ellipse(int length)
    {
        using var played = New("BilinearAlt", length);
        var before = Ellipse(played.Point);
        for (var step = 0; step < 50; step++)
        {
            played.Step();
            Assert.Equal(before, Ellipse(played.Point), before * 1e-13);
        }
    }

    private static void Multiplies(string optimizer, int length, double factor)
    {
        using var played = New(optimizer, length);
        for (var step = 0; step < 50; step++)
        {
            var before = Squared(played.Point);
            played.Step();
            Assert.Equal(factor, Squared(played.Point) / before, 1e-14);
        }
    }

    private static double Squared(double[][] point) => point.SelectMany(part => part).Sum(element => element * element);

    private static double Ellipse(double[][] point) =>
        Squared(point) - (Rate * point[0].Zip(point[1], (x, y) => x * y).Sum());

    private static Played<double> New(string optimizer, int length)
    {
        var game = new BilinearGame(length);
        return new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(game.Layout));
    }
}
