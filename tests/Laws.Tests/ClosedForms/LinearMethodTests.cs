using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using static Laws.Tests.ClosedForms.Polynomials;

namespace Laws.Tests.ClosedForms;

/// <summary>
/// Where the field is μz, a method without memory multiplies z by a polynomial in μ. The oracle, on which all
/// other laws lean, is held against it.
/// </summary>
public sealed class LinearMethodTests
{
    private static readonly Dictionary<string, Func<Complex, Complex>> Factors = new()
    {
        ["SimGda(lr: 0.5)"] = mu => Gda(mu, 0.5),
        ["Extragradient(lr: 0.9)"] = mu => Extragradient(mu, 0.9),
        ["ExtragradientPlus(gamma: 0.9, alpha: 0.5)"] = mu => Extragradient(mu, 0.9, 0.5),
        ["Rapp(gamma: 0.9, lambda: 0.5, inner: 2)"] = mu => Rapp(mu, 0.9, 0.5, 2),
        ["Rapp(gamma: 0.9, lambda: 0.1, inner: 50)"] = mu => Rapp(mu, 0.9, 0.1, 50),
        ["Rapp(gamma: 0.5, lambda: 0.3, inner: 100)"] = mu => ProximalPoint(mu, 0.5, 0.3),
        ["Lookahead(base: SimGda(lr: 0.3), k: 1, alpha: 0.4)"] = mu => Relaxed(Gda(mu, 0.3), 0.4),
        ["Lookahead(base: SimGda(lr: 0.1), k: 20)"] = mu => Lookahead(Gda(mu, 0.1), 20, 0.5),
        ["Lookahead(base: ExtragradientPlus(gamma: 0.9), k: 5, alpha: 0.2)"] =
            mu => Lookahead(Extragradient(mu, 0.9, 0.5), 5, 0.2),
        ["Lookahead(base: Lookahead(base: SimGda(lr: 0.3), k: 5), k: 4, alpha: 0.3)"] =
            mu => Lookahead(Lookahead(Gda(mu, 0.3), 5, 0.5), 4, 0.3),
        ["Extra(base: SimGda(lr: 0.3))"] = mu => Extragradient(mu, 0.3),
        ["Relaxed(base: Extragradient(lr: 0.5), lambda: 0.3)"] = mu => Relaxed(Extragradient(mu, 0.5), 0.3),
        ["Projected(base: SimGda(lr: 0.5), prox: (p) => 0.8 * p)"] = mu => 0.8 * Gda(mu, 0.5),
        ["WeightDecay(base: Extragradient(lr: 0.5), rate: 0.1)"] = mu => Extragradient(mu, 0.5) - 0.1,
        ["AdaptiveExtragradientPlus(gamma: 0.75)"] = mu => AdaptiveExtragradient(mu, 0.75, -0.495),
        ["CurvatureExtragradientPlus(first: 3)"] = mu => AdaptiveExtragradient(mu, 0.75, -0.495),
        ["ConsensusOptimization(base: SimGda(lr: 0.3), gamma: 0.5)"] = mu => 1 - (0.3 * (mu + (0.5 * Complex.Conjugate(mu) * mu))),
        ["SymplecticAdjustment(base: SimGda(lr: 0.3), lambda: 0.8)"] =
            mu => 1 - (0.3 * (mu + (0.8 * (Complex.Conjugate(mu) - mu) / 2 * mu))),
        ["CoupledDecay(base: SimGda(lr: 0.3), lambda: 0.2)"] = mu => Gda(mu + 0.2, 0.3),
        ["CoupledDecay(base: Extragradient(lr: 0.3), lambda: 0.2)"] = mu => Extragradient(mu + 0.2, 0.3),
        ["ExtraUpdate(base: SimGda(lr: 0.3))"] = mu => Extragradient(mu, 0.3),
        ["SimGda(lr: 0.2) * 7"] = mu => Complex.Pow(Gda(mu, 0.2), 7),
    };

    public static TheoryData<string> Rules => new(Factors.Keys);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_step_multiplies_by_the_polynomial(string rule)
    {
        foreach (var rho in new[] { 0, -0.3, 0.4 })
        {
            var mu = Mu(rho);
            var game = new SpiralGame(3, mu);
            var start = SpiralGame.Pairs(Shapes.Start(game.Layout));
            var oracle = RuleOracle.Of(rule, game).After(8);
            foreach (var (from, to) in start.Zip(SpiralGame.Pairs(oracle.Point)))
            {
                var expected = Complex.Pow(Factors[rule](mu), 8) * from;
                var allowed = 1e-12 * expected.Magnitude;
                Assert.True((to - expected).Magnitude <= allowed, $"ρ = {rho}: {to}, not {expected}");
            }
        }
    }

    // The tables of Pethick, Xie and Cevher's quadratics with L = 1, and of Lookahead on f = xy, found by other programs.
    [Theory]
    [InlineData("SimGda(lr: 0.5)", 0, 1.118034)]
    [InlineData("Extragradient(lr: 0.9)", 0, 0.919837)]
    [InlineData("Extragradient(lr: 0.3)", 0, 0.958175)]
    [InlineData("ExtragradientPlus(gamma: 0.9, alpha: 0.5)", 0, 0.746006)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.5, inner: 2)", 0, 0.746006)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.5, inner: 20)", 0, 0.832599)]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 20)", 0, 0.573183)]
    [InlineData("Lookahead(base: ExtragradientPlus(gamma: 0.9), k: 5, alpha: 0.2)", 0, 0.754015)]
    [InlineData("Lookahead(base: SimGda(lr: 0.3), k: 6)", 0, 0.744755)]
    [InlineData("Lookahead(base: SimGda(lr: 0.3), k: 6, alpha: 0.4)", 0, 0.719935)]
    [InlineData("Lookahead(base: SimGda(lr: 0.3), k: 6, alpha: 0.8)", 0, 1.019799)]
    [InlineData("Lookahead(base: SimGda(lr: 0.3), k: 5)", 0, 0.839587)]
    [InlineData("Lookahead(base: Lookahead(base: SimGda(lr: 0.3), k: 5), k: 4)", 0, 0.257397)]
    [InlineData("Extragradient(lr: 0.9)", -0.3, 1.454338)]
    [InlineData("ExtragradientPlus(gamma: 0.9, alpha: 0.5)", -0.3, 1.040036)]
    [InlineData("ExtragradientPlus(gamma: 1, alpha: 0.1)", -0.3, 0.960208)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.1, inner: 50)", -0.3, 0.960202)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.5, inner: 20)", -0.3, 0.874511)]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 20)", -0.3, 0.974247)]
    [InlineData("Lookahead(base: ExtragradientPlus(gamma: 0.9), k: 5, alpha: 0.2)", -0.3, 0.572293)]
    [InlineData("ExtragradientPlus(gamma: 1, alpha: 0.1)", -0.45, 1.0)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.1, inner: 50)", -0.45, 0.962479)]
    [InlineData("Lookahead(base: ExtragradientPlus(gamma: 0.9), k: 5, alpha: 0.2)", -0.45, 0.296968)]
    [InlineData("Lookahead(base: SimGda(lr: 0.1), k: 20)", -0.45, 1.326027)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.1, inner: 50)", -0.7, 0.974803)]
    [InlineData("Rapp(gamma: 0.9, lambda: 0.5, inner: 20)", -0.7, 1.032893)]
    [InlineData("Lookahead(base: ExtragradientPlus(gamma: 0.9), k: 5, alpha: 0.2)", -0.7, 0.952426)]
    public void A_step_stretches_as_published(string rule, double rho, double stretch)
    {
        var oracle = RuleOracle.Of(rule, new SpiralGame(3, Mu(rho)));
        var before = oracle.Length();
        Assert.Equal(stretch, oracle.After(1).Length() / before, 6e-7);
    }

    private static Complex Mu(double rho) => new(rho, -Math.Sqrt(1 - (rho * rho)));
}
