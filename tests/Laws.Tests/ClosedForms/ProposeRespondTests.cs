using System;
using System.Linq;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.ClosedForms;

/// <summary>
/// Proposals at random and responses by ascent, as Keswani and others play them: they come near the equilibrium of games on
/// which descent and ascent run in circles or away, and stop there.
/// </summary>
public sealed class ProposeRespondTests
{
    private const int Seeds = 20;

    // f = −3x² − y² + 4xy
    private static readonly FormulaGame Saddle = FormulaGame.Of(
        (x, y) => ((-6 * x) + (4 * y), (4 * x) - (2 * y)), (x, y) => (-3 * x * x) - (y * y) + (4 * x * y));

    // f = (4x² − (y − 3x + 0.05x³)² − 0.1y⁴) exp(−0.01 (x² + y²))
    private static readonly FormulaGame Bent = FormulaGame.Of(
        (x, y) =>
        {
            var (bend, height, fade) = (Bend(x, y), Height(x, y), Fade(x, y));
            return (
                ((8 * x) - (2 * bend * ((0.15 * x * x) - 3)) - (0.02 * x * height)) * fade,
                ((-2 * bend) - (0.4 * y * y * y) - (0.02 * y * height)) * fade);
        },
        (x, y) => Height(x, y) * Fade(x, y));

    [Fact]
    public void Most_runs_come_near_the_equilibrium_of_the_saddle() => Assert.InRange(Arrivals(Saddle), 16, Seeds);

    [Fact]
    public void Most_runs_come_near_the_equilibrium_of_the_bent_saddle() => Assert.InRange(Arrivals(Bent), 16, Seeds);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_kept_has_paid_and_what_has_not_is_taken_back(bool bent)
    {
        var game = bent ? Bent : Saddle;
        Assert.All(Enumerable.Range(1, Seeds), seed => AssertThatItPays(Proposing(game, seed), game));
    }

    [Fact]
    public void A_chance_may_be_every_fourth_time() =>
        Assert.Equal(Enumerable.Range(1, 40).Select(t => t % 4 == 3), Kept("if mod(t, 4) == 3 then 1 else 0", 40));

    // Five deviations of a binomial on either side.
    [Fact]
    public void As_many_are_kept_as_the_chance_says() =>
        Assert.InRange(Kept("0.2", 2000).Count(kept => kept), 400 - 90, 400 + 90);

    /// <summary>1 / T where T = 4 + exp((t / 500)²), as the authors' second program does: five deviations on either side.</summary>
    [Fact]
    public void A_chance_may_fall_as_a_temperature_rises()
    {
        var kept = Kept("1 / (4 + exp((t / 500)^2))", 1500);
        foreach (var (from, to) in new[] { (0, 500), (500, 1000), (1000, 1500) })
        {
            var chances = Enumerable.Range(from + 1, to - from).Select(t => 1 / (4 + Math.Exp(t * t / 250000.0))).ToArray();
            var slack = 5 * Math.Sqrt(chances.Sum(chance => chance * (1 - chance)));
            Assert.InRange(kept[from..to].Count(one => one), chances.Sum() - slack, chances.Sum() + slack);
        }
    }

    private static void AssertThatItPays(OptimizerOracle oracle, FormulaGame game)
    {
        oracle.After(1);
        while (!oracle.HasStopped)
        {
            var (stood, loss) = (Written(oracle), game.Losses(oracle.Point, 0)[0]);
            oracle.Step();
            Assert.True(Written(oracle) == stood || game.Losses(oracle.Point, 0)[0] <= loss - 0.03);
        }
    }

    private static int Arrivals(FormulaGame game) => Enumerable.Range(1, Seeds).Count(seed =>
    {
        var oracle = Proposing(game, seed);
        for (var step = 0; step < 400 && !oracle.HasStopped; step++)
        {
            oracle.Step();
        }

        return oracle.HasStopped && oracle.Length() < 0.35;
    });

    private static OptimizerOracle Proposing(FormulaGame game, int seed)
    {
        var oracle = Oracle(
            "ProposeRespond(propose: Wanders(by: 0.5), respond: SimGda(lr: 0.05), k: 400, delta: 0.03)", game, 5.5);
        oracle.Seed = seed;
        return oracle;
    }

    /// <summary>Which of the proposals are kept though none of them pays.</summary>
    private static bool[] Kept(string chance, int steps)
    {
        var oracle = Oracle(
            "TemperedProposeRespond(propose: Wanders(by: 1e-3), respond: SimGda(lr: 1e-3), "
                + $"k: 1, delta: 1e9, patience: 1000000, chance: {chance})",
            Saddle,
            1).After(1);
        return [.. Enumerable.Range(0, steps).Select(_ =>
        {
            var stood = Written(oracle);
            oracle.Step();
            return Written(oracle) != stood;
        })];
    }

    private static OptimizerOracle Oracle(string rule, FormulaGame game, double start) => RuleOracle.Of(
        $"{rule} rule Wanders(by: real) on z {{ z <- z + by * normal(like: z) }}", game, [[start], [start]]);

    private static string Written(OptimizerOracle oracle) => $"{oracle.Point[0][0]:R} {oracle.Point[1][0]:R}";

    private static double Bend(double x, double y) => y - (3 * x) + (0.05 * x * x * x);

    private static double Height(double x, double y) => (4 * x * x) - (Bend(x, y) * Bend(x, y)) - (0.1 * y * y * y * y);

    private static double Fade(double x, double y) => Math.Exp(-0.01 * ((x * x) + (y * y)));
}
