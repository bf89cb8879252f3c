using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>A rule as it stands behind `optimizer … =`, on a plain game, by the oracle alone.</summary>
internal static class RuleOracle
{
    public static OptimizerOracle Of(string rule, PlainGame game, double[][] start, string players = "min x, max y")
    {
        var text = $"optimizer Closed for ({players}) = {rule}";
        return new OptimizerOracle(Optimizers.In(("closed.mmx", text)).Values.Single().Bind()!, game, start);
    }

    public static OptimizerOracle Of(string rule, PlainGame game) => Of(rule, game, Shapes.Start(game.Layout));

    /// <summary>The oracle after so many steps.</summary>
    public static OptimizerOracle After(this OptimizerOracle oracle, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            oracle.Step();
        }

        return oracle;
    }

    /// <summary>The length of the point of all players together.</summary>
    public static double Length(this OptimizerOracle oracle) => System.Math.Sqrt(
        oracle.Point.SelectMany(part => part).Sum(element => element * element));
}
