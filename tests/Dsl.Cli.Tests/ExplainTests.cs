using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Tests;

/// <summary>`mmx check --explain`.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("MMX2003")]
    [InlineData("mmx2003")]
    public void A_page_is_shown_as_a_terminal_shows_text(string code)
    {
        using var empty = new Workshop();

        var ran = empty.Run("check", "--explain", code);

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.StartsWith("MMX2003: Something else where a truth is wanted\n\n", ran.Result);
        Assert.Contains("\nWrong\n\n    rule Descent(", ran.Result);
        Assert.Contains("\n    2:11: MMX2003 A truth is wanted here", ran.Result);
        Assert.EndsWith("    }\n", ran.Result);
        Assert.DoesNotContain("```", ran.Result);
        Assert.DoesNotContain("#", ran.Result);
    }

    [Fact]
    public void Every_code_has_its_page_in_the_tool()
    {
        using var empty = new Workshop();

        Assert.All(Catalogue.All, known =>
            Assert.StartsWith($"{known.Code}: {known.Title}\n", empty.Run("check", "--explain", known.Code).Result));
    }

    [Theory]
    [InlineData("MMX2030", "mmx: there is no code `MMX2030`; did you mean `MMX0030` or ")]
    [InlineData("CS0103", "mmx: there is no code `CS0103`; codes are written like `MMX2003`")]
    public void Of_an_unknown_code_those_near_it_are_offered(string code, string said)
    {
        using var empty = new Workshop();

        var ran = empty.Run("check", "--explain", code);

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith(said, ran.Complaints);
        Assert.Single(ran.Complaints, c => c == '\n');
    }
}
