using System;
using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>Naganuma and Iiduka's conjugate gradient, in numbers that other programs found.</summary>
public sealed class ConjugateGradientTests
{
    /// <summary>Three samples bring what a β is of: the last direction, the last gradient, the newest one.</summary>
    private const string Asks = """
        rule Asks(beta: fn) on z {
          state d: z
          state g0: z
          let g = field
          report value = beta(g, g0, d, whole)
          d <- g0
          g0 <- g
        }
        optimizer Closed for (min w) = Asks(beta: 
        """;

    [Theory]
    [InlineData("FletcherReeves", 0.0745501285, 1.2019230769)]
    [InlineData("PolakRibiere", -0.1748071979, 0.5288461538)]
    [InlineData("HestenesStiefel", -0.3269230769, 0.4230769231)]
    [InlineData("DaiYuan", 0.1394230769, 0.9615384615)]
    [InlineData("HagerZhang", 0.5221893491, -0.1035502959)]
    [InlineData("HsDy", 0, 0.4230769231)]
    [InlineData("FrPrp", 0, 0.5288461538)]
    public void Each_beta_is_its_papers(string beta, double first, double second)
    {
        Assert.Equal(first, Beta(beta, d: [-1, 1.2, -0.3], last: [0.8, -1.5, 1], newest: [0.4, -0.3, 0.2]), 1e-10);
        Assert.Equal(second, Beta(beta, d: [1, -1], last: [0.2, 1], newest: [1, 0.5]), 1e-10);
    }

    [Theory]
    [InlineData(0, "HestenesStiefel")]
    [InlineData(2, "HagerZhang")]
    public void The_weight_of_Hager_and_Zhang_is_what_is_given(double mu, string beta)
    {
        double Of(string of) => Beta(of, d: [-1, 1.2, -0.3], last: [0.8, -1.5, 1], newest: [0.4, -0.3, 0.2]);
        Assert.Equal(Of(beta), Of($"(g, g0, d, per) => WeightedHagerZhang(g, g0, d, per, {mu})"), 1e-12);
    }

    // d of the second step is c min(β, cap) d − g, of the first −g: on a constant field β is 1.
    [Theory]
    [InlineData("", 0.5)]
    [InlineData(", cap: 2", 1)]
    [InlineData(", c: 0.75", 0.375)]
    [InlineData(", cap: 2, c: 0.5", 0.5)]
    public void What_is_kept_of_a_direction_is_capped_and_then_scaled(string arguments, double kept)
    {
        var game = FormulaGame.Of((_, _) => (1, 0));
        var oracle = RuleOracle.Of($"ConjugateGradient(lr: 0.1{arguments})", game, [[0], [0]]).After(2);
        Assert.Equal(-0.1 - (0.1 * (1 + kept)), oracle.Point[0][0], 1e-12);
    }

    [Theory]
    [InlineData("FletcherReeves")]
    [InlineData("PolakRibiere")]
    [InlineData("HestenesStiefel")]
    [InlineData("DaiYuan")]
    [InlineData("HagerZhang")]
    [InlineData("HsDy")]
    [InlineData("FrPrp")]
    public void A_beta_over_nothing_is_0(string beta) =>
        Assert.Equal(0, Beta(beta, d: [0, 0], last: [0, 0], newest: [1, 0.5]));

    // f = (1 + x²)(100 − y²) from (2, −4), β between 0 and ½ for each player.
    [Theory]
    [InlineData("FletcherReeves", 1, 1.664, -3.96)]
    [InlineData("FletcherReeves", 2, 1.21538836, -3.91015034)]
    [InlineData("FletcherReeves", 10, 0.01899026, -3.7303773)]
    [InlineData("FletcherReeves", 400, 0, -0.77641772)]
    [InlineData("PolakRibiere", 10, 0.31159057, -3.82256169)]
    [InlineData("PolakRibiere", 400, 0, -1.74982847)]
    [InlineData("HestenesStiefel", 10, 0.31159057, -3.82256169)]
    [InlineData("HestenesStiefel", 400, 0, -1.74982847)]
    [InlineData("HsDy", 10, 0.31159057, -3.82256169)]
    [InlineData("FrPrp", 400, 0, -1.74982847)]
    [InlineData("DaiYuan", 10, 0.0171923, -3.71680438)]
    [InlineData("DaiYuan", 400, 0, -0.77357859)]
    [InlineData("HagerZhang", 10, 0.04297588, -3.74709914)]
    [InlineData("HagerZhang", 400, 0, -0.78493106)]
    public void It_goes_the_toys_way(string beta, int steps, double x, double y)
    {
        var game = FormulaGame.Of((x, y) => (2 * x * (100 - (y * y)), -2 * y * (1 + (x * x))));
        var oracle = RuleOracle.Of(Clipped(beta, "lr: 1e-3"), game, [[2], [-4]]).After(steps);
        Assert.Equal(x, oracle.Point[0][0], 1e-8);
        Assert.Equal(y, oracle.Point[1][0], 1e-8);
    }

    // f = Σ ½ B x² + a x y − ½ B y² of twenty curvatures from 0.1 to 1: it helps a weak rotation, and not a strong one.
    [Theory]
    [InlineData("SimGda(lr: 0.5)", 0.1, 100, 2.695e-3)]
    [InlineData("FletcherReeves", 0.1, 50, 6.114e-3)]
    [InlineData("FletcherReeves", 0.1, 100, 3.572e-5)]
    [InlineData("DaiYuan", 0.1, 100, 1.393e-4)]
    [InlineData("HagerZhang", 0.1, 100, 2.878e-5)]
    [InlineData("PolakRibiere", 0.1, 100, 2.692e-3)]
    [InlineData("HestenesStiefel", 0.1, 100, 2.670e-3)]
    [InlineData("SimGda(lr: 0.5)", 0.5, 100, 7.059e-2)]
    [InlineData("PolakRibiere", 0.5, 100, 6.798e-2)]
    [InlineData("FletcherReeves", 0.5, 50, 1.4e2)]
    [InlineData("FletcherReeves", 0.5, 100, 2.0e4)]
    public void Its_distance_is_the_tables(string rule, double rotation, int steps, double distance)
    {
        var oracle = OnDiagonal(rule.Contains('(') ? rule : Clipped(rule, "lr: 0.5"), rotation);
        Assert.Equal(1, oracle.After(steps).Length() / distance, 0.05);
    }

    [Fact]
    public void One_beta_for_all_is_not_one_a_player()
    {
        var oracle = OnDiagonal(Clipped("FletcherReeves", "lr: 0.5, by: whole"), 0.1);
        Assert.Equal(6.118e-3, oracle.After(50).Length(), 5e-7);
        Assert.Equal(4.153e-5, oracle.After(50).Length(), 5e-9);
    }

    private static double Beta(string beta, double[] d, double[] last, double[] newest)
    {
        var bound = Optimizers.In(("closed.mmx", $"{Asks}{beta})")).Values.Single().Bind()!;
        var oracle = new OptimizerOracle(bound, new GivenGame(d, last, newest), [new double[d.Length]]).After(3);
        return (double)oracle.Reports.Single().Value.Cells[0]!;
    }

    private static string Clipped(string beta, string arguments) =>
        $"ConjugateGradient({arguments}, beta: (g, g0, d, per) => max(0, {beta}(g, g0, d, per)))";

    private static OptimizerOracle OnDiagonal(string rule, double a)
    {
        double B(int i) => 0.1 * Math.Pow(10, i / 19.0);
        double[] Numbers(Func<int, double> of) => [.. Enumerable.Range(0, 20).Select(of)];

        var game = new FormulaGame(
            20,
            (x, y) => [Numbers(i => (B(i) * x[i]) + (a * y[i])), Numbers(i => (a * x[i]) - (B(i) * y[i]))]);
        double[][] start = [Numbers(i => ((7 * i % 20) + 0.5) / 20), Numbers(i => ((11 * i % 20) + 0.5) / 20)];
        return RuleOracle.Of(rule, game, start);
    }
}
