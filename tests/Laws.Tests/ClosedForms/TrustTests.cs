using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>A step in proportion to what it moves.</summary>
public sealed class TrustTests
{
    private const double Rate = 0.02;

    [Theory]
    [InlineData("Lamb(lr: 0.02)")]
    [InlineData("TrustRatio(lr: 0.02, base: Momentum(lr: 123))")]
    [InlineData("Lars(lr: 0.1, momentum: 0, trust: 0.2)")]
    public void Each_tensor_moves_by_the_rate_times_its_length(string rule)
    {
        var layout = Shapes.Uneven(2, 7);
        var oracle = RuleOracle.Of(rule, new CoupledGame(layout, [Direction.Min, Direction.Max]));
        for (var step = 0; step < 5; step++)
        {
            var before = oracle.Point;
            var after = oracle.After(1).Point;
            foreach (var tensor in layout.Tensors)
            {
                var move = after[tensor.Player].Zip(before[tensor.Player], (to, from) => to - from).ToArray();
                Assert.Equal(Rate * Length(before[tensor.Player], tensor), Length(move, tensor), 1e-13);
            }
        }
    }

    [Fact]
    public void A_tensor_of_length_0_moves_as_its_rule_says()
    {
        var game = new ConstantGame(new Layout([[3]]), [Direction.Min], slope: 0.7);
        var oracle = RuleOracle.Of("TrustRatio(lr: 0.02, base: SimGda(lr: 1))", game, [[0, 0, 0]], players: "min w");
        Assert.Equal(-Rate * 0.7, oracle.After(1).Point[0][1], 1e-15);
    }

    private static double Length(double[] vector, Tensor tensor) =>
        Math.Sqrt(vector[tensor.Start..tensor.End].Sum(element => element * element));
}
