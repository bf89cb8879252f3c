using System;
using System.Linq;

namespace Dsl.Cli.Tests;

/// <summary>`--help`.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("lint")]
    [InlineData("gen")]
    [InlineData("diff")]
    [InlineData("dump")]
    [InlineData("explain")]
    [InlineData("fmt")]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("test")]
    [InlineData("phase")]
    [InlineData("completion")]
    public void Every_verb_has_help_with_examples_of_itself(string verb)
    {
        using var shop = new Workshop();

        var ran = shop.Run(verb, "--help");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var examples = ran.Result[ran.Result.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"mmx {verb} ", examples);
        Assert.DoesNotContain(verb == "check" ? "mmx lint" : "mmx check", examples);
    }

    [Fact]
    public void The_tool_itself_shows_an_example_of_each_verb()
    {
        using var shop = new Workshop();

        var lines = shop.Run("--help").Result.Split('\n');

        Assert.All(["check", "lint", "gen", "diff", "dump", "explain", "fmt", "run", "compare", "test", "phase"], verb =>
            Assert.Contains(lines, line => line.StartsWith($"  mmx {verb}")));
    }
}
