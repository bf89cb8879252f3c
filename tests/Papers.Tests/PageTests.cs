using System.IO;
using Dsl.Cli;
using Dsl.Cli.Tests;

namespace Papers.Tests;

/// <summary>What becomes of a page's template.</summary>
public sealed class PageTests
{
    private const string Game = "/// Round and round.\ngame Turn() on (min x, max y) {\n  loss x * y\n  start {x: 1, y: 0.5}\n"
        + "  equilibrium {x: 0, y: 0}\n}\n";

    [Theory]
    [InlineData("SimGda(lr: 0.5) on Turn reaches norm(z) > 3 within 50 steps", "9")]
    [InlineData("Extragradient(lr: 0.5) on Turn reaches norm(z) < 1 within 50 steps", "2 (4)")]
    [InlineData("SimGda(lr: 0.5) on Turn has norm(z)^2 > 1 after 1 steps", "1.5625")]
    [InlineData("SimGda(lr: 0.5) on Turn has finite(z) after 1 steps", "holds")]
    [InlineData("SimGda(lr: 0.5) on Turn keeps norm(z) > 1 for 7 steps", "kept for 7")]
    [InlineData("SimGda(lr: 0.5) on Turn diverges within 500 steps", "diverges at 124")]
    [InlineData("SimGda(lr: 0.5) on Turn from {x: 1, y: 1} seeds 3, at least 2 has norm(z) > 1 after 1 steps", "3 of 3")]
    public void A_claims_place_is_taken_by_what_was_measured(string claim, string figure)
    {
        using var shop = Shop($"# Head\n\n| {{{{ {claim} }}}} |\n");

        Assert.Equal((0, ""), (Reproduce(shop, out var said).Code, said.Complaints));

        Assert.Equal($"| {figure} |", shop.Read("docs/papers/one-two.md").TrimEnd().Split('\n')[^1]);
        Assert.EndsWith("1 paper: 1 figure measured, 0 disagree\n", said.Result);
    }

    [Fact]
    public void A_claim_that_is_not_so_stands_on_the_page_and_is_found()
    {
        using var shop = Shop("# Head\n\n{{ SimGda(lr: 0.5) on Turn has norm(z) < 1 after 1 steps }}\n");

        Assert.Equal(2, Reproduce(shop, out var said).Code);

        Assert.Contains("\nno: after 1 step norm(z) is 1.25, and `norm(z) < 1` compares it with 1\n", shop.Read("docs/papers/one-two.md"));
        Assert.EndsWith("1 paper: 1 figure measured, 1 disagrees\n", said.Result);
    }

    [Fact]
    public void Names_are_replaced_by_what_they_declare_and_other_blocks_stay()
    {
        using var shop = Shop("# Head\n\n```mmx source\nTurn\nSimGda\n```\n\n```sh\n{{ as it is\n```\n");

        Reproduce(shop, out _);

        var page = shop.Read("docs/papers/one-two.md");
        Assert.Contains($"```mmx\n{Game}\n/// Simultaneous gradient", page);
        Assert.EndsWith("```sh\n{{ as it is\n```\n", page);
        Assert.StartsWith("# Head\n\nWritten by `./build.sh reproduce one-two` from [its template]", page);
    }

    [Fact]
    public void A_run_is_replaced_by_its_picture_and_an_old_one_goes()
    {
        using var shop = Shop("# Head\n\n```mmx run\n# The way.\nmmx run --optimizer \"SimGda(lr: 0.1)\" --steps 9 \\\n"
            + "  --plot pictures/way.svg\n```\n");
        shop.Write("docs/papers/pictures/one-two-old.svg", "");
        File.SetLastWriteTimeUtc(shop.PathTo("docs/papers/pictures/one-two-old.svg"), new(2020, 1, 1));

        Assert.Equal((0, ""), (Reproduce(shop, out var said).Code, said.Complaints));

        Assert.Contains("![The way.](pictures/one-two-way.svg)\n\n*The way.*\n\n```sh\nmmx run", shop.Read("docs/papers/one-two.md"));
        Assert.StartsWith("<svg", shop.Read("docs/papers/pictures/one-two-way.svg"));
        Assert.False(File.Exists(shop.PathTo("docs/papers/pictures/one-two-old.svg")));
    }

    [Theory]
    [InlineData("{{ SimGdo() on Turn diverges within 5 steps }}", "(3,4): error MMX1014: There is no rule `SimGdo`.")]
    [InlineData("a {{ SimGda()", "(3,3): error: this claim has no end")]
    [InlineData("```mmx soruce\nTurn\n```", "(3,1): error: there is no block `mmx soruce`; there are `mmx source`")]
    [InlineData("```mmx source\nTurm\n```", "(4,1): error: nothing is called `Turm`")]
    [InlineData("```mmx run\nmmx run\n```", "(4,1): error: a run draws a picture: add `--plot pictures/<name>.svg`")]
    [InlineData("```mmx run\nls\n```", "(4,1): error: a run is one command line that begins with `mmx`")]
    [InlineData("```mmx run\nmmx run --game No --plot pictures/a.svg\n```", "(4,1): error: this run failed; mend it as it says:\nmmx: ")]
    [InlineData("```mmx source\nTurn", "(3,1): error: this block has no end")]
    public void What_is_wrong_is_said_where_it_stands_and_no_page_is_written(string wrong, string complaint)
    {
        using var shop = Shop($"# Head\n\n{wrong}\n");

        Assert.Equal(1, Reproduce(shop, out var said).Code);

        Assert.StartsWith($"examples/Papers/OneTwo/page.md{complaint}", said.Complaints);
        Assert.False(File.Exists(shop.PathTo("docs/papers/one-two.md")));
    }

    [Fact]
    public void A_paper_that_is_not_there_is_refused()
    {
        using var shop = Shop("# Head\n");

        Assert.Equal(1, Reproduce(shop, out var said, "three").Code);

        Assert.Equal("reproduce: there is no paper `three`; there are one-two\n", said.Complaints);
    }

    private static Workshop Shop(string template) => new Workshop()
        .Write("examples/Papers/OneTwo/games.mmx", Game)
        .Write("examples/Papers/OneTwo/page.md", template);

    private static Ran Reproduce(Workshop shop, out Ran said, params string[] papers)
    {
        using var result = new StringWriter { NewLine = "\n" };
        using var complaints = new StringWriter { NewLine = "\n" };
        var code = Examples.Papers.Program.Run(papers, new Shell(shop.Folder, result, complaints, Colors: false));
        return said = new Ran(code, result.ToString(), complaints.ToString());
    }
}
