using System;
using System.Linq;
using Laws.Tests.Games;

namespace Laws.Tests.ClosedForms;

/// <summary>On a curved game of one loss, signs and differences make what the transposed Jacobian would.</summary>
public sealed class JacobianTests
{
    private const double Rate = 0.1;

    /// <summary>f = ½ x₁² + sin(x₁ y₂) + x₂ y₁ + 0.3 x₂² y₂ − 0.4 y₁².</summary>
    private static readonly FormulaGame Game = new(2, (x, y) =>
    [
        [x[0] + (y[1] * Math.Cos(x[0] * y[1])), y[0] + (0.6 * x[1] * y[1])],
        [x[1] - (0.8 * y[0]), (x[0] * Math.Cos(x[0] * y[1])) + (0.3 * x[1] * x[1])],
    ]);

    private static readonly double[] Start = [0.9, -0.4, 0.7, 1.1];

    [Fact]
    public void Consensus_adds_the_slope_of_half_the_squared_field() =>
        Moves("ConsensusOptimization(base: SimGda(lr: 0.1), gamma: 0.5, eps: 1e-6)", (row, column) => 0.5 * J(column, row));

    [Fact]
    public void Symplectic_adjustment_adds_what_turns() => Moves(
        "SymplecticAdjustment(base: SimGda(lr: 0.1), lambda: 0.5, eps: 1e-6)",
        (row, column) => 0.5 * (J(column, row) - J(row, column)) / 2);

    /// <summary>Whether a step goes −η (F + M F).</summary>
    private static void Moves(string rule, Func<int, int, double> m)
    {
        var field = F(Start);
        var oracle = RuleOracle.Of(rule, Game, [Start[..2], Start[2..]]).After(1);
        double[] point = [.. oracle.Point.SelectMany(part => part)];
        for (var row = 0; row < Start.Length; row++)
        {
            var added = Enumerable.Range(0, Start.Length).Sum(column => m(row, column) * field[column]);
            Assert.Equal(Start[row] - (Rate * (field[row] + added)), point[row], 1e-6);
        }
    }

    /// <summary>The row's part of the field by the column's element.</summary>
    private static double J(int row, int column)
    {
        double At(double by) => F([.. Start.Select((element, i) => i == column ? element + by : element)])[row];

        return (At(1e-5) - At(-1e-5)) / 2e-5;
    }

    private static double[] F(double[] z) => [.. Game.Field([z[..2], z[2..]], 0).SelectMany(part => part)];
}
