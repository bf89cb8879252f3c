using System;
using System.Collections.Generic;
using Dsl.Parser.Syntax;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>Down one slope for ever, every method goes a way that can be added up.</summary>
public sealed class ConstantSlopeTests
{
    private const double Slope = 0.7;
    private const int Steps = 30;

    private static readonly Dictionary<string, Func<int, double>> Moves = new()
    {
        ["SimGda(lr: 0.1)"] = _ => 0.1 * Slope,
        ["Extragradient(lr: 0.1)"] = _ => 0.1 * Slope,
        ["ExtragradientPlus(gamma: 0.1, alpha: 0.4)"] = _ => 0.04 * Slope,
        ["OptimisticGda(lr: 0.1)"] = _ => 0.1 * Slope,
        ["Rapp(gamma: 0.1, lambda: 0.4)"] = _ => 0.04 * Slope,
        ["Lookahead(base: SimGda(lr: 0.1), k: 5, alpha: 0.4)"] = _ => 0.2 * Slope,
        ["Momentum(lr: 0.1, momentum: 0.8)"] = t => 0.1 * Slope * (1 - Math.Pow(0.8, t + 1)) / (1 - 0.8),
        ["ConjugateGradient(lr: 0.1)"] = t => 0.1 * Slope * (1 - Math.Pow(0.5, t + 1)) / (1 - 0.5),
        ["NesterovMomentum(lr: 0.1, momentum: 0.8)"] = t => 0.1 * Slope * (1 - Math.Pow(0.8, t + 2)) / (1 - 0.8),
        ["ClipNorm(base: SimGda(lr: 0.1), limit: 0.5)"] = _ => 0.1 * 0.5 / Math.Sqrt(5),
        ["ClipNorm(base: SimGda(lr: 0.1), limit: 5)"] = _ => 0.1 * Slope,
        ["ClipValue(base: SimGda(lr: 0.1), limit: 0.5)"] = _ => 0.1 * 0.5,
        ["PastExtragradient(lr: 0.1)"] = _ => 0.1 * Slope,
        ["RmsProp(lr: 0.1, alpha: 0.9, eps: 0.01)"] =
            t => 0.1 * Slope / ((Slope * Math.Sqrt(1 - Math.Pow(0.9, t + 1))) + 0.01),
        ["Adagrad(lr: 0.1, eps: 0.01)"] = t => 0.1 * Slope / ((Slope * Math.Sqrt(t + 1)) + 0.01),
        ["AmsGrad(lr: 0.1, eps: 0.01)"] = _ => 0.1 * Slope / (Slope + 0.01),
        ["OptimisticAdam(lr: 0.1, eps: 0.01)"] = _ => 0.1 * Slope / (Slope + 0.01),
        ["Adam(lr: 0.1, eps: 0.01)"] = _ => 0.1 * Slope / (Slope + 0.01),
        ["ExtraAdam(lr: 0.1, eps: 0.01)"] = _ => 0.1 * Slope / (Slope + 0.01),
    };

    public static TheoryData<string> Rules => new(Moves.Keys);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_way_adds_up(string rule)
    {
        var game = new ConstantGame(new Layout([[3], [2]]), [Direction.Min, Direction.Max], Slope);
        var oracle = RuleOracle.Of(rule, game, [[1, 2, 3], [4, 5]]);
        var way = 0.0;
        for (var t = 0; t < Steps; t++)
        {
            oracle.Step();
            way += Moves[rule](t);
            Assert.Equal(3 - way, oracle.Point[0][2], 1e-12);
            Assert.Equal(5 + way, oracle.Point[1][1], 1e-12);
        }
    }
}
