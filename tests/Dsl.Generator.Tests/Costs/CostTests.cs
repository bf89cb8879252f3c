using System.Linq;
using Dsl.Generator.Scheduling.Costs;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Costs;

/// <summary>What steps cost, counted by hand: vectors of four bytes that have to be read, and those that have to be written.</summary>
public sealed class CostTests
{
    [Theory]
    [InlineData("SimGda", 1, 12, 0, 0)]
    [InlineData("Momentum(lr: 0.1)", 1, 20, 1, 0)]
    [InlineData("Adam", 1, 28, 2, 0)]
    [InlineData("OptimisticGda", 1, 20, 1, 0)]
    [InlineData("Extragradient", 2, 28, 0, 1)]
    [InlineData("ConjugateGradient(lr: 0.1)", 2, 32, 2, 0)]
    [InlineData("AltGda", 2, 12, 0, 0)]
    [InlineData("ExtraAdam", 2, 60, 2, 1)]
    public void A_step_moves_each_vector_once(string rule, int kernels, double bytes, int states, int temporaries)
    {
        var costs = CostsOf(rule);

        Assert.Equal(
            (kernels, bytes, states, temporaries),
            (costs.Kernels.Count, costs.BytesPerParameterPerStep, costs.StateVectors, costs.TemporaryVectors));
        Assert.Equal(0, costs.HostSynchronisations);
        Assert.Empty(costs.Assumptions);
    }

    [Fact]
    public void What_a_solver_reads_does_not_lie_in_a_cell_that_changes_before_it_solves()
    {
        const string Rules = "rule Solves on z { state m: z  state w: z[3]  w.push(field)  let u = 0.9 * m + field\n"
            + "let n = norm(u)  m <- field * n  let c = lstsq(w, u)  z <- z - 0.1 * (w * c) }\n";

        Assert.Equal(1, CostsOf("Solves", Rules).TemporaryVectors);
    }

    [Fact]
    public void What_is_done_in_the_first_step_only_is_not_counted()
    {
        var costs = CostsOf("PastExtragradient");

        Assert.Equal((1, 16 + 16), (costs.EvaluationsPerStep, costs.BytesPerParameterPerStep));
        Assert.Equal([0, 1, 1], costs.Kernels.Select(kernel => kernel.TimesPerStep));
    }

    [Fact]
    public void Lookahead_copies_once_and_mixes_once_for_so_many_steps_of_its_base()
    {
        var costs = CostsOf("Lookahead(base: Adam, k: 7)");

        Assert.Equal((7, 7), (costs.EvaluationsPerStep, costs.SamplesPerStep));
        Assert.Equal(8 + 12 + (7 * 28), costs.BytesPerParameterPerStep);
        Assert.Equal([8, 12, 28], costs.Kernels.Select(kernel => kernel.BytesPerParameter));
        Assert.Equal([1, 1, 7], costs.Kernels.Select(kernel => kernel.TimesPerStep));
        Assert.Equal(7 * 4, costs.ClearedBytesPerParameterPerStep);
    }

    [Fact]
    public void A_rule_that_decides_by_a_norm_makes_the_host_wait_and_one_that_divides_by_it_does_not()
    {
        const string Rules = "rule Decides on z { if norm(field) > 1 { z <- z - field } }\n"
            + "rule Divides on z { z <- z - field / norm(field) }\n";

        Assert.Equal(1, CostsOf("Decides", Rules).HostSynchronisations);
        Assert.Equal(0, CostsOf("Divides", Rules).HostSynchronisations);
    }

    [Fact]
    public void Players_that_cost_different_amounts_are_told_apart()
    {
        var costs = CostsOf("alternating(x: SimGda, y: Adam)");

        Assert.Equal((12, 28), (costs.BytesPerParameterPerStepOf["x"], costs.BytesPerParameterPerStepOf["y"]));
        Assert.Equal(28, costs.BytesPerParameterPerStep);
        Assert.Equal([["x"], ["y"]], costs.Kernels.Select(kernel => kernel.Players));
    }

    [Fact]
    public void A_loop_of_unknown_length_is_said_to_be_one()
    {
        var costs = CostsOf("Circles", "rule Circles on z { repeat t + 1 { z <- z - field } }\n");

        Assert.True(costs.MayBeMore);
        Assert.Contains("`repeat t + 1` goes round once", costs.Assumptions);
        Assert.StartsWith("a step, at least: 1 evaluation", CostLines.Of(costs).First());
    }

    [Fact]
    public void A_branch_is_counted_the_way_that_parameters_say_and_else_the_dearer_way()
    {
        const string Rule = "rule Sometimes(twice: bool = false) on z {\n"
            + "  z <- z - field\n  if twice { z <- z - field }\n  if norm(z) > 1 { z <- z - field }\n}\n";

        Assert.Equal(2, CostsOf("Sometimes", Rule).EvaluationsPerStep);
        Assert.Equal(3, CostsOf("Sometimes(twice: true)", Rule).EvaluationsPerStep);
    }

    [Theory]
    [InlineData("Relaxed(base: SimGda(lr: 0.1))", 12)]
    [InlineData("Relaxed(base: Adam)", 28)]
    [InlineData("Relaxed(base: Relaxed(base: Momentum))", 20)]
    [InlineData("Relaxed(base: Extragradient)", 28)]
    [InlineData("WeightDecay(base: Adam, rate: 0.1)", 28)]
    [InlineData("Optimistic(base: SimGda(lr: 0.1))", 20)]
    [InlineData("CoupledDecay(base: Adam)", 28)]
    [InlineData("ClipNorm(base: Adam)", 32)]
    [InlineData("ClipValue(base: Relaxed(base: CoupledDecay(base: SimGda(lr: 0.1))))", 12)]
    public void A_base_that_is_one_straight_piece_costs_its_wrapper_no_pass(string rule, double bytes) =>
        Assert.Equal(bytes, CostsOf(rule).BytesPerParameterPerStep);

    [Fact]
    public void Every_pass_says_why_it_ends()
    {
        var reasons = CostsOf("Anderson(base: Lookahead(base: Extragradient), by: qr)").Kernels.Select(kernel => kernel.Reason).ToArray();

        Assert.DoesNotContain("", reasons);
        Assert.Contains("Base steps", reasons);
        Assert.Contains("the game is asked", reasons);
        Assert.Contains("least squares are solved", reasons);
    }

    /// <summary>
    /// Beside what its base moves: the window of residuals but for the newest, of which the Gram matrix grows, and that of
    /// values, which are mixed; then the way back.
    /// </summary>
    [Theory]
    [InlineData("SimGda", 1, 3)]
    [InlineData("SimGda", 5, 3)]
    [InlineData("SimGda", 100, 3)]
    [InlineData("Adam", 10, 7)]
    [InlineData("Extragradient", 5, 7)]
    [InlineData("ClipValue(base: Momentum)", 5, 5)]
    public void Anderson_mixing_reads_each_vector_of_its_windows_once(string rule, int window, int ofBase)
    {
        var costs = CostsOf($"Anderson(base: {rule}, window: {window})");
        var (reads, writes) = ((window + 1) + (window + 1) + 1, 1 + 1 + 1);

        Assert.Equal(4 * (ofBase + reads + writes), costs.BytesPerParameterPerStep);
        Assert.DoesNotContain(costs.Kernels, kernel => kernel.Name.StartsWith("Multiply", System.StringComparison.Ordinal));
    }

    [Fact]
    public void More_columns_than_have_room_beside_a_strip_are_multiplied_in_a_pass_of_their_own() =>
        Assert.Contains(CostsOf("Anderson(base: SimGda, window: 257)").Kernels, kernel => kernel.Name == "MultiplyRs");

    private static OptimizerCosts CostsOf(string rule, string rules = "")
    {
        var program = MmxProgram.Of([MmxParser.Parse(new SourceFile("costs.mmx", $"{rules}optimizer Costly = {rule}\n"))]);
        return OptimizerCosts.Of(MmxCompiler.Stages(program.Slices.Single())!.Schedule);
    }
}
