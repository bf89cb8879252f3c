using System;
using System.Linq;
using System.Numerics;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using static Laws.Tests.ClosedForms.Polynomials;

namespace Laws.Tests.ClosedForms;

/// <summary>A method that remembers a vector makes of a field μz a recursion of two terms: roots solve it.</summary>
public sealed class MemoryMethodTests
{
    private const double Rate = 0.3;
    private const int Length = 3;

    private static readonly Complex Mu = new(0.2, -0.9);

    private static readonly SpiralGame Game = new(Length, Mu);

    private static readonly double[][] Start = Shapes.Start(Game.Layout);

    [Theory]
    [InlineData("OptimisticGda(lr: 0.3)")]
    [InlineData("Optimistic(base: SimGda(lr: 0.3))")]
    public void Optimism_takes_back_the_last_field(string rule) =>
        Follows(rule, 1 - (2 * Rate * Mu), Rate * Mu, Gda(Mu, Rate));

    [Fact]
    public void Optimism_takes_back_any_rules_last_move()
    {
        var step = Extragradient(Mu, Rate);
        Follows("Optimistic(base: Extragradient(lr: 0.3))", (2 * step) - 1, 1 - step, step);
    }

    /// <summary>Popov's points go by the optimistic recursion; only their first step looks ahead.</summary>
    [Fact]
    public void The_past_serves_to_look_ahead() =>
        Follows("PastExtragradient(lr: 0.3)", 1 - (2 * Rate * Mu), Rate * Mu, Extragradient(Mu, Rate));

    [Theory]
    [InlineData("Momentum(lr: 0.3, momentum: 0.9)", 0.9)]
    [InlineData("Momentum(lr: 0.3, momentum: -0.3)", -0.3)]
    [InlineData("HeavyBall(base: SimGda(lr: 0.3), momentum: 0.9)", 0.9)]
    public void A_heavy_ball_repeats_part_of_its_last_move(string rule, double momentum) =>
        Follows(rule, 1 + momentum - (Rate * Mu), -momentum, Gda(Mu, Rate));

    [Fact]
    public void Nesterovs_ball_looks_where_it_rolls() => Follows(
        "NesterovMomentum(lr: 0.3, momentum: 0.9)", 1.9 * Gda(Mu, Rate), -0.9 * Gda(Mu, Rate), Gda(Mu, 1.9 * Rate));

    /// <summary>Only the field from ahead goes into the velocity, which also carried the look ahead.</summary>
    [Fact]
    public void A_look_ahead_that_is_forgotten_leaves_the_velocity_alone()
    {
        var (step, ahead) = (Extragradient(Mu, Rate), Gda(Mu, Rate));
        Follows("ExtraUpdate(base: Momentum(lr: 0.3, momentum: 0.6))", step + (0.6 * ahead), -0.6 * ahead, step);
    }

    [Fact]
    public void The_exponential_mean_forgets_as_it_should()
    {
        var step = Extragradient(Mu, Rate);
        Follows(
            "ExponentialAverage(base: Extragradient(lr: 0.3), keep: 0.7)", 0.7 + step, -0.7 * step, 0.7 + (0.3 * step));
    }

    [Fact]
    public void The_mean_of_all_points_is_their_mean()
    {
        var step = Extragradient(Mu, Rate);
        var oracle = RuleOracle.Of("PolyakAverage(base: Extragradient(lr: 0.3), skip: 2)", Game, Start).After(12);
        foreach (var (from, to) in SpiralGame.Pairs(Start).Zip(SpiralGame.Pairs(oracle.Point)))
        {
            var sum = (Complex.Pow(step, 3) - Complex.Pow(step, 13)) / (1 - step);
            Assert.True((to - (sum / 10 * from)).Magnitude <= 1e-13, $"{to}, not {sum / 10 * from}");
        }
    }

    /// <summary>A step's matrix has its trace and its determinant: M² = tr M − det, in both players alike.</summary>
    [Fact]
    public void Turns_go_by_the_trace_and_the_determinant()
    {
        var (a, b) = (-Mu.Imaginary, Mu.Real);
        var trace = (2 * (1 - (Rate * b))) - (Rate * Rate * a * a);
        var determinant = (1 - (Rate * b)) * (1 - (Rate * b));
        Follows("AltGda(lrX: 0.3, lrY: 0.3)", trace, -determinant, z =>
        {
            var x = z.Real - (Rate * ((b * z.Real) + (a * z.Imaginary)));
            return new Complex(x, z.Imaginary + (Rate * ((a * x) - (b * z.Imaginary))));
        });
    }

    [Fact]
    public void Turns_on_the_bilinear_game_conserve_their_ellipse()
    {
        double Ellipse(Complex z) => (z.Magnitude * z.Magnitude) - (Rate * z.Real * z.Imaginary);

        var oracle = RuleOracle.Of("AltGda(lrX: 0.3, lrY: 0.3)", new BilinearGame(Length), Start).After(200);
        foreach (var (from, to) in SpiralGame.Pairs(Start).Zip(SpiralGame.Pairs(oracle.Point)))
        {
            Assert.Equal(Ellipse(from), Ellipse(to), 1e-13);
        }
    }

    private static void Follows(string rule, Complex p, Complex q, Complex first) =>
        Follows(rule, p, q, z => first * z);

    private static void Follows(string rule, Complex p, Complex q, Func<Complex, Complex> first)
    {
        var oracle = RuleOracle.Of(rule, Game, Start);
        for (var n = 1; n <= 20; n++)
        {
            foreach (var (from, to) in SpiralGame.Pairs(Start).Zip(SpiralGame.Pairs(oracle.After(1).Point)))
            {
                var expected = TwoTerm(p, q, from, first(from), n);
                Assert.True((to - expected).Magnitude <= 1e-12, $"step {n}: {to}, not {expected}");
            }
        }
    }
}
