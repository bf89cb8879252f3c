using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Games and claims as people read them once they are bound.</summary>
public sealed class BoundGameTests
{
    [Fact]
    public void A_bound_game_reads_like_its_source_with_all_that_was_inferred()
    {
        var game = Assert.Single(Programs.Of(
            """
            namespace Acme
            fn square(a) = a * a
            game Fit(n: int, m: int = 3, s: real = 1 / 4) on (min x[n], max y[2 * m], min u) {
              data A: matrix[n, m + m] = [i, j] => i / (j + 1)
              data c: vector[n] = csv("c.csv")
              sample d: vector[m] = s * normal()
              let r = A * y - c
              loss x: sum(square(r)) + x[m]
              loss y: if all(y > 0) then u else dot(d, d)
              field u: 2 * u
              start {x: [i] => i, y: 1, u: 0.5}
            }
            """).Slices).BindGame();

        Assert.Equal(
            """
            game Fit in Acme on (min x[n], max y[2 * m], min u)
              parameter n: int
              parameter m: int = 3
              parameter s: real = 0.25
              data A: matrix[n, m + m] = [i, j] => i / (j + 1)
              data c: vector[n] = csv("c.csv")
              sample d: vector[m] = [] => s * normal()
              let r: vector[n] = (A * y) - c
              loss x: sum(r * r) + x[m]
              loss y: if all(y > 0) then u else dot(d, d)
              field u: 2 * u
              start {x: [i] => i, y: 1, u: 0.5}
              check m within n, for `x[m]`

            """,
            BoundPrinter.Print(game!));
    }

    [Theory]
    [InlineData("data c: vector[n + n] = 1  loss dot(c, y)", 0)]
    [InlineData("data c: vector[n * 2 - 0] = 1  loss dot(y, c)", 0)]
    [InlineData("data c: vector[k] = 1  loss dot(y, c)", 1)]
    [InlineData("data c: vector[floor(n / 2)] = 1  data d: vector[floor(n / 2)] = c  loss dot(y, y) + sum(d)", 0)]
    [InlineData("loss y[0] * y[n]", 2)]
    [InlineData("data c: vector[3] = 1  loss c[2] * sum(y)", 0)]
    public void What_only_the_parameters_decide_is_noted_for_when_the_game_is_made(string lines, int checks)
    {
        var program = Programs.Of($"game G(n: int, k: int = 4) on (min x, max y[2 * n]) {{ {lines} + x * k }}");

        Assert.Empty(program.Diagnostics);
        Assert.Equal(checks, Assert.Single(program.Slices).BindGame()!.Checks.Count);
    }

    [Fact]
    public void A_claim_knows_what_its_conditions_compare()
    {
        var program = Programs.Of(
            "game G(n: int = 2) on (min x[n], max y) { loss sum(x) * y  equilibrium {x: 0, y: 0} } " +
            "claim \"so\" { SimGda(lr: 0.1) on G(n: 3) from {x: [i] => i / n, y: 1} seeds 5, at least 3 " +
            "has norm(z - equilibrium) < 2 * norm(start) and finite(loss.x) and t == 4 after 2 * 2 steps }");
        Assert.Empty(program.Diagnostics);

        var line = Assert.Single(Assert.Single(program.Claims).BindClaim()!.Lines);

        Assert.Equal((4, 5, 3), (line.Budget, line.Seeds!.Count, line.Seeds.AtLeast));
        Assert.Equal(3L, Assert.Single(line.Arguments).Value);
        Assert.Equal(
            [["norm(z - equilibrium)"], [], ["t"]],
            line.Look.Conditions.Select(condition => condition.Measured.ToArray()));
        Assert.True(line.Look.SeesEquilibrium);
        Assert.Equal("G1", line.Game.Name);
    }

    [Theory]
    [InlineData("game Z() on (min z, max start) { loss z * start  start {z: 1, start: 1} }", "all(z > 0) and all(start < 5)")]
    [InlineData("game Z() on (min Equilibrium, max y) { loss Equilibrium * y  start {y: 1, Equilibrium: 1} }", "all(Equilibrium > 0)")]
    public void A_player_keeps_its_name_in_claims(string game, string condition)
    {
        var claim = $"claim \"so\" {{ SimGda on Z keeps {condition} for 3 steps }}";

        Assert.Empty(Programs.Of($"{game} {claim}").Diagnostics);
    }
}
