using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Tests;

/// <summary>`mmx lint`.</summary>
public sealed class LintTests
{
    private const string Advised = "rule R(lr: real, more: real) on z {\n  let a = 1\n  z <- z - lr * field\n}\n";

    [Fact]
    public void Advice_is_given_and_counted_and_the_exit_code_says_so()
    {
        using var shop = new Workshop().Write("a.mmx", Advised);

        var ran = shop.Run("lint");

        Assert.Equal((2, "1 file, 2 pieces of advice\n"), (ran.Code, ran.Result));
        Assert.StartsWith("a.mmx(1,18): warning MMX4001: ", ran.Complaints);
        Assert.Contains("\na.mmx(2,7): warning MMX4002: ", ran.Complaints);
    }

    [Fact]
    public void Where_there_is_none_that_is_said()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Rules).Write("b.mmx", Sources.Optimizers);

        Assert.Equal(new Ran(0, "2 files, no advice\n", ""), shop.Run("lint", "a.mmx", "b.mmx"));
    }

    [Fact]
    public void Errors_are_counted_and_not_shown()
    {
        using var shop = new Workshop().Write("a.mmx", Advised).Write("b.mmx", "optimizer B = Nonsense\n");

        var ran = shop.Run("lint");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.Contains("warning MMX4002", ran.Complaints);
        Assert.DoesNotContain("MMX1", ran.Complaints);
        Assert.EndsWith("\nmmx: 1 error, which `mmx check` shows; there may be more advice without\n", ran.Complaints);
    }

    [Theory]
    [InlineData("error", 2, "1 piece of advice")]
    [InlineData("suggestion", 2, "1 piece of advice")]
    [InlineData("none", 0, "no advice")]
    public void Advice_is_as_severe_as_an_editorconfig_says(string severity, int code, string counted)
    {
        using var shop = new Workshop()
            .Write("a.mmx", Advised.Replace(", more: real", ""))
            .Write(".editorconfig", $"[*]\ndotnet_diagnostic.MMX4002.severity = {severity}\n");

        var ran = shop.Run("lint");

        Assert.Equal((code, $"1 file, {counted}\n"), (ran.Code, ran.Result));
        Assert.Equal(code != 0, ran.Complaints.Contains($"{severity} MMX4002"));
    }

    [Fact]
    public void A_list_has_a_line_for_each_code_of_advice_and_reads_nothing()
    {
        using var empty = new Workshop();

        var ran = empty.Run("lint", "--list");

        var lines = ran.Result.TrimEnd().Split('\n');
        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.Equal(Catalogue.All.Where(known => known.Code[3] == '4').Select(known => $"{known.Code}  {known.Title}"), lines);
        Assert.Contains("MMX4002  A name that is never used", lines);
    }
}
