using System;
using System.Linq;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.ClosedForms;

/// <summary>Games on which extragradient runs in circles for ever, in numbers that another program found.</summary>
public sealed class WeakMintyTests
{
    private const string LookaheadGda = "Lookahead(base: SimGda(lr: 0.1), k: 20)";

    private const string RappInABox = "Rapp(gamma: 0.5, lambda: 0.1, inner: 20, prox: (p) => box(p, -1.5, 1.5))";

    // Hsieh, Mertikopoulos, Cevher, 2021: f = x (y − 0.45) + φ(x) − φ(y), φ = z²/4 − z⁴/2 + z⁶/6, from (1, 1).
    [Theory]
    [InlineData(LookaheadGda, 1, 0.275713748453, 1.120688985305)]
    [InlineData(LookaheadGda, 2, -0.540402221348, 0.933710722315)]
    [InlineData(LookaheadGda, 5, 0.198124988488, 0.196828837095)]
    [InlineData(RappInABox, 1, 0.977017719038, 1.024601273638)]
    [InlineData(RappInABox, 2, 0.957500119224, 1.072141146274)]
    public void Forsaken_goes_where_it_went_elsewhere(string rule, int steps, double x, double y)
    {
        var oracle = RuleOracle.Of(rule, Forsaken(), [[1], [1]]).After(steps);
        Assert.Equal(x, oracle.Point[0][0], 1e-10);
        Assert.Equal(y, oracle.Point[1][0], 1e-10);
    }

    [Theory]
    [InlineData(LookaheadGda, 31)]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 30)", 10)]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 20, alpha: 0.3)", 40)]
    public void Forsaken_is_solved_by_a_look_back(string rule, int steps) =>
        Assert.Equal(steps, StepsTo(RuleOracle.Of(rule, Forsaken(), [[1], [1]]), 0.0780266735, 0.4119338584, 500));

    [Theory]
    [InlineData("SimGda(lr: 0.05)")]
    [InlineData("Extragradient(lr: 0.3)")]
    [InlineData("ExtragradientPlus(gamma: 0.3)")]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 10)")]
    public void Forsaken_is_solved_by_nothing_less(string rule) =>
        Assert.Null(StepsTo(RuleOracle.Of(rule, Forsaken(), [[1], [1]]), 0.0780266735, 0.4119338584, 500));

    // Pethick et al., 2022: F = (−y + x q, x + y q), q = a (r² − 1)(16 r² − 9) / 16, in a box, from (1, ½), γ = 1/L.
    [Theory]
    [InlineData(1.0 / 3, "Lookahead(base: #(gamma: 1 / 6.306, prox: @), k: 20, alpha: 0.2)", 68)]
    [InlineData(1.0 / 3, "#(gamma: 1 / 6.306, alpha: 1, prox: @)", 368)]
    [InlineData(1.0 / 3, "#(gamma: 1 / 6.306, prox: @)", 624)]
    [InlineData(1.0 / 3, "Rapp(gamma: 1 / 6.306, inner: 20, prox: @)", 653)]
    [InlineData(0.75, "Lookahead(base: #(gamma: 1 / 13.938, prox: @), k: 20, alpha: 0.2)", 165)]
    [InlineData(0.75, "#(gamma: 1 / 13.938, prox: @)", 1233)]
    [InlineData(1, "Lookahead(base: #(gamma: 1 / 18.548, prox: @), k: 20, alpha: 0.2)", 208)]
    [InlineData(1, "Lookahead(base: #(gamma: 1 / 18.548, prox: @), k: 50, alpha: 0.2)", 76)]
    public void Polar_games_take_so_many_steps(double a, string rule, int steps)
    {
        var actual = StepsTo(OnPolar(a, rule), 0, 0, 2 * steps);
        Assert.InRange(actual ?? 0, steps - 2, steps + 2);
    }

    [Theory]
    [InlineData(0.75, "#(gamma: 1 / 13.938, alpha: 1, prox: @)")]
    [InlineData(1, "#(gamma: 1 / 18.548, alpha: 1, prox: @)")]
    [InlineData(1, "#(gamma: 1 / 18.548, prox: @)")]
    [InlineData(1, "Rapp(gamma: 1 / 18.548, inner: 20, prox: @)")]
    public void Harder_polar_games_are_not_solved_without_looking_back(double a, string rule) =>
        Assert.Null(StepsTo(OnPolar(a, rule), 0, 0, 500));

    private static OptimizerOracle OnPolar(double a, string rule)
    {
        double Q(double x, double y) => a * ((x * x) + (y * y) - 1) * ((16 * ((x * x) + (y * y))) - 9) / 16;

        var game = FormulaGame.Of((x, y) => (-y + (x * Q(x, y)), -x - (y * Q(x, y))));
        var written = rule.Replace("#", "ConstrainedExtragradientPlus").Replace("@", "(p) => box(p, -1.1, 1.1)");
        return RuleOracle.Of(written, game, [[1], [0.5]]);
    }

    private static FormulaGame Forsaken()
    {
        double Slope(double z) => (z / 2) - (2 * z * z * z) + Math.Pow(z, 5);

        return FormulaGame.Of((x, y) => (y - 0.45 + Slope(x), x - Slope(y)));
    }

    private static int? StepsTo(OptimizerOracle oracle, double x, double y, int limit)
    {
        for (var step = 1; step <= limit; step++)
        {
            oracle.Step();
            if (Math.Sqrt(Math.Pow(oracle.Point[0][0] - x, 2) + Math.Pow(oracle.Point[1][0] - y, 2)) <= 1e-6)
            {
                return step;
            }
        }

        return null;
    }
}
