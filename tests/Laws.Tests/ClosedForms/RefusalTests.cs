using System.Linq;
using Laws.Tests.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>A step that is not taken leaves nothing behind.</summary>
public sealed class RefusalTests
{
    private static readonly double[][] Gradients =
        [[1, -2], [0.5, 0.25], [double.NaN, 1], [double.PositiveInfinity, 1], [-0.3, 0.7], [0.2, double.NaN], [0.6, 0.1]];

    [Theory]
    [InlineData("Adam(lr: 0.1)")]
    [InlineData("Momentum(lr: 0.1)")]
    [InlineData("Optimistic(base: RmsProp(lr: 0.1))")]
    public void Gradients_that_are_no_numbers_are_as_if_they_had_not_come(string rule)
    {
        double[][] good = [.. Gradients.Where(gradient => gradient.All(double.IsFinite))];
        var alone = RuleOracle.Of(rule, new GivenGame(good), [[1, 2]], players: "min w").After(good.Length);
        var skipping = RuleOracle.Of($"SkipNotFinite(base: {rule})", new GivenGame(Gradients), [[1, 2]], players: "min w");
        Assert.Equal(alone.Point, skipping.After(Gradients.Length).Point);
        Assert.Equal(3L, skipping.Reports.Single().Value.Cells[0]);
    }
}
