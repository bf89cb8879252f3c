using System.Linq;
using Dsl.Generator.Roslyn;
using Microsoft.CodeAnalysis;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>What an edit makes the generator do again, and what not.</summary>
public sealed class IncrementalityTests
{
    private const string Rules =
        """
        namespace Acme

        /// Simultaneous gradient descent ascent.
        rule Descend(lr: real = 0.01) on z {
          z <- z - lr * field
        }

        rule Average(base: rule, k: int = 5, alpha: real = 0.5) on z {
          let anchor = z
          repeat k { step base }
          z <- mix(anchor, z, alpha)
        }
        """;

    private const string Optimizers =
        """
        namespace Acme

        optimizer Plain = Descend(lr: 0.1)
        optimizer Averaged = Average(base: Descend(lr: 0.2), k: 3)
        """;

    private const string Games =
        """
        fn half(a) = a / 2
        game Near() on (min x, max y) { loss x * y  start {x: 1, y: 1} }
        game Far(n: int = 3) on (min x[n], max y[n]) { loss half(dot(x, y)) }
        """;

    private static readonly string[] SourceSteps = [Steps.Slices, Steps.Outcomes];

    private static readonly string[] AllSteps =
        [Steps.Folder, Steps.Texts, Steps.Files, Steps.Program, Steps.Slices, Steps.Outcomes, Steps.Complaints];

    [Fact]
    public void The_rules_of_these_tests_compile()
    {
        var run = Project().Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Acme.Averaged.g.cs", "Acme.Plain.g.cs"], run.Texts().Keys.Order());
    }

    [Fact]
    public void A_second_run_does_nothing()
    {
        var project = Project();
        project.Run();

        var again = project.Run();

        Assert.Equal([IncrementalStepRunReason.Cached], again.Reasons(AllSteps).Distinct());
    }

    [Fact]
    public void An_edit_of_CSharp_does_nothing()
    {
        var project = Project();
        project.Run();

        var after = project.WriteCSharp("class Unrelated;").Run();

        Assert.Equal([IncrementalStepRunReason.Cached], after.Reasons(AllSteps).Distinct());
    }

    [Theory]
    [InlineData("namespace Acme", "// on a line of its own, at the top\nnamespace Acme")]
    [InlineData("  let anchor = z", "  let anchor = z // at the end of a line")]
    [InlineData("  z <- mix", "  // inside a rule\n  z <- mix")]
    [InlineData("repeat k { step base }", "repeat k {\n    step base\n  }")]
    [InlineData("\n", "\r\n")]
    public void A_comment_or_white_space_leaves_the_sources_as_they_were(string text, string commented)
    {
        var edited = Rules.Replace(text, commented);
        Assert.NotEqual(Rules, edited);
        var project = Project();
        var before = project.Run().Texts();

        var after = project.Write("rules.mmx", edited).Run();
        var fromScratch = Project(edited).Run();

        Assert.NotEmpty(after.Reasons(SourceSteps));
        Assert.All(after.Reasons(SourceSteps), reason => Assert.True(reason.IsOld()));
        Assert.Equal(before, after.Texts());
        Assert.Equal(before, fromScratch.Texts());
    }

    [Fact]
    public void An_edit_of_a_rule_generates_only_the_optimizers_that_reach_it()
    {
        var project = Project();
        project.Run();

        var after = project.Write("rules.mmx", Rules.Replace("mix(anchor, z, alpha)", "mix(z, anchor, alpha)")).Run();

        Assert.Equal(["Acme.Averaged.g.cs"], Regenerated(after));
    }

    [Fact]
    public void An_edit_of_a_rule_that_all_reach_generates_all()
    {
        var project = Project();
        project.Run();

        var after = project.Write("rules.mmx", Rules.Replace("z - lr * field", "z - 2 * lr * field")).Run();

        Assert.Equal(["Acme.Averaged.g.cs", "Acme.Plain.g.cs"], Regenerated(after));
    }

    [Fact]
    public void An_edit_of_a_game_generates_only_that_game()
    {
        var project = Project().Write("games.mmx", Games);
        Assert.Equal(
            ["Acme.Averaged.g.cs", "Acme.Plain.g.cs", "Far.g.cs", "Near.g.cs"], project.Run().Texts().Keys.Order());

        var after = project.Write("games.mmx", Games.Replace("loss x * y", "loss 2 * x * y")).Run();

        Assert.Equal(["Near.g.cs"], Regenerated(after));
    }

    [Fact]
    public void A_claim_generates_nothing()
    {
        const string Claim = "claim \"it moves\" { Descend(lr: 0.1) on Near keeps norm(z) > 0 for 3 steps }";
        var project = Project().Write("games.mmx", Games);
        var before = project.Run().Texts();

        var after = project.Write("claims.mmx", Claim).Run();

        Assert.Empty(after.Diagnostics);
        Assert.Empty(Regenerated(after));
        Assert.Equal(before, after.Texts());
    }

    [Fact]
    public void A_file_that_is_added_generates_only_what_is_in_it()
    {
        var project = Project();
        project.Run();

        var after = project.Write("zebra.mmx", "optimizer Zebra = Descend(lr: 1)").Run();

        Assert.Equal(["Zebra.g.cs"], Regenerated(after));
    }

    [Fact]
    public void A_line_before_a_fn_of_CSharp_changes_only_the_file_that_says_where_it_stands()
    {
        const string Text = "extern fn warmup(step: int): real\noptimizer Warm = Descend(lr: 0.1 * warmup(t))";
        var project = Project().Write("warm.mmx", Text);
        var before = project.Run().Texts();

        var run = project.Write("warm.mmx", "\n" + Text).Run();

        Assert.All(run.Reasons(SourceSteps), reason => Assert.True(reason.IsOld()));
        Assert.Equal(["Warm-extern.g.cs"], run.Texts().Except(before).Select(text => text.Key));
        Assert.Contains("#line (1, 11) - (1, 17)", before["Warm-extern.g.cs"]);
        Assert.Contains("#line (2, 11) - (2, 17)", run.Texts()["Warm-extern.g.cs"]);
    }

    [Theory]
    [InlineData("with\"quote.mmx")]
    [InlineData("with\u2028line.mmx")]
    public void A_path_that_cannot_be_quoted_is_left_out(string path)
    {
        var run = Project().Write(path, "extern fn warmup(step: int): real\noptimizer Warm = Descend(lr: warmup(t))").Run();

        Assert.DoesNotContain("#line", run.Texts()["Warm-extern.g.cs"]);
    }

    private static EditedProject Project(string rules = Rules) =>
        new EditedProject().Write("rules.mmx", rules).Write("nets/optimizers.mmx", Optimizers);

    private static string[] Regenerated(GeneratorRunResult run) =>
    [
        .. run.Outputs(Steps.Outcomes)
            .Where(output => !output.Reason.IsOld())
            .Select(output => ((Outcome<GeneratedFile>)output.Value).Result!.Name)
            .Order(),
    ];
}
