using System.Linq;
using Dsl.Parser.Syntax;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Laws.Tests.Laws;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>Methods that are one another under other names, on a curved game.</summary>
public sealed class IdentityTests
{
    private static readonly PlainGame Game =
        new StillGame(new CoupledGame(Shapes.Uneven(2, 5), [Direction.Min, Direction.Max]));

    [Theory]
    [InlineData("Rapp(gamma: 0.2, lambda: 0.7, inner: 2)", "ExtragradientPlus(gamma: 0.2, alpha: 0.7)")]
    [InlineData("Rapp(gamma: 0.2, lambda: 0.7, inner: 1)", "SimGda(lr: 0.14)")]
    [InlineData("ExtragradientPlus(gamma: 0.2, alpha: 1)", "Extragradient(lr: 0.2)")]
    [InlineData("Extra(base: SimGda(lr: 0.2))", "Extragradient(lr: 0.2)")]
    [InlineData("Lookahead(base: SimGda(lr: 0.2), k: 1, alpha: 0.7)", "SimGda(lr: 0.14)")]
    [InlineData("Lookahead(base: Extragradient(lr: 0.2), k: 1, alpha: 1)", "Extragradient(lr: 0.2)")]
    [InlineData("Momentum(lr: 0.2, momentum: 0)", "SimGda(lr: 0.2)")]
    [InlineData("ConjugateGradient(lr: 0.2, cap: 0)", "SimGda(lr: 0.2)")]
    [InlineData("ConjugateGradient(lr: 0.2, beta: (g, g0, d, per) => 0.4)", "Momentum(lr: 0.2, momentum: 0.4)")]
    [InlineData("ConstrainedExtragradientPlus(gamma: 0.2, alpha: 0.7)", "ExtragradientPlus(gamma: 0.2, alpha: 0.7)")]
    [InlineData("BiasCorrectedExtragradientPlus(gamma: 0.2, alpha: 0.7)", "ExtragradientPlus(gamma: 0.2, alpha: 0.7)")]
    [InlineData("LookaheadState(base: Extragradient(lr: 0.1), k: 3)", "Lookahead(base: Extragradient(lr: 0.1), k: 3)")]
    [InlineData("LookaheadState(base: Adam(lr: 0.1), k: 3, alpha: 1)", "Adam(lr: 0.1) * 3")]
    [InlineData("SkipNotFinite(base: Adam(lr: 0.1))", "Adam(lr: 0.1)")]
    [InlineData("ClipNorm(base: Adam(lr: 0.1), limit: 1e9)", "Adam(lr: 0.1)")]
    [InlineData("Noise(base: Adam(lr: 0.1), deviation: 0)", "Adam(lr: 0.1)")]
    [InlineData("Relaxed(base: Adam(lr: 0.1), lambda: 0.4)", "Lookahead(base: Adam(lr: 0.1), k: 1, alpha: 0.4)")]
    [InlineData("WeightDecay(base: Adam(lr: 0.1), rate: 0.03)", "AdamW(lr: 0.1, decay: 0.3)")]
    [InlineData("Optimistic(base: SimGda(lr: 0.1))", "OptimisticGda(lr: 0.1)")]
    [InlineData("Optimistic(base: Adam(lr: 0.1))", "OptimisticAdam(lr: 0.1)")]
    [InlineData("Extra(base: Adam(lr: 0.1, beta1: 0.5))", "ExtraAdam(lr: 0.1)")]
    [InlineData("HeavyBall(base: SimGda(lr: 0.1), momentum: 0.6)", "Momentum(lr: 0.1, momentum: 0.6)")]
    [InlineData("Projected(base: SimGda, prox: (p) => box(p, -0.6, 0.6))", "WeightClipping(base: SimGda, limit: 0.6)")]
    [InlineData("ExponentialAverage(base: Adam(lr: 0.1), keep: 0)", "Adam(lr: 0.1)")]
    [InlineData("PolyakAverage(base: Adam(lr: 0.1), skip: 99)", "Adam(lr: 0.1)")]
    public void Both_go_the_same_way(string one, string other)
    {
        var (left, right) = (RuleOracle.Of(one, Game), RuleOracle.Of(other, Game));
        for (var step = 0; step < 12; step++)
        {
            Assert.Null(Agreement.Difference(left.After(1).Point, right.After(1).Point, 1e-13));
        }
    }

    /// <summary>Pethick, Xie and Cevher, section 7: z⁺ = ½ (z − 2λγ F(z)) + ½ (z − 2λγ F(z − γ F(z))).</summary>
    [Fact]
    public void Two_steps_looked_back_at_are_the_mean_of_descent_and_extragradient()
    {
        var both = RuleOracle.Of("Lookahead(base: SimGda(lr: 0.2), k: 2, alpha: 0.3)", Game).After(1);
        var descent = RuleOracle.Of("SimGda(lr: 0.12)", Game).After(1);
        var extra = RuleOracle.Of("ExtragradientPlus(gamma: 0.2, alpha: 0.6)", Game).After(1);
        double[][] mean = [.. descent.Point.Zip(extra.Point, (x, y) => x.Zip(y, (a, b) => (a + b) / 2).ToArray())];
        Assert.Null(Agreement.Difference(mean, both.Point, 1e-15));
    }
}
