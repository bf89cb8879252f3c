using System;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace Dsl.Cli.Tests.Runs;

/// <summary>`mmx test`.</summary>
public sealed class TestVerbTests
{
    private const string Holding = Plays.Swift
        + "claim \"it comes closer\" {\n"
        + "  Swift(lr: 0.5) on Turn reaches 1e-8 within 500 steps\n"
        + "  SimGda(lr: 0.5) on Turn diverges within 500 steps\n"
        + "}\n";

    private const string Failing = Holding
        + "claim \"it does not\" {\n  Swift(lr: 0.5) on Turn reaches 1e-8 within 5 steps\n}\n";

    [Fact]
    public void Each_line_of_a_claim_is_told_of_under_its_title()
    {
        using var shop = new Workshop().Write("a.mmx", Holding);

        var ran = shop.Run("test");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var lines = ran.Result.Split('\n');
        Assert.Equal("it comes closer", lines[0]);
        Assert.Matches(
            @"^  holds  a\.mmx\(15,3\): Swift\(lr: 0\.5\) on Turn reaches 1e-8 within 500 steps: "
            + @"after \d+ steps norm\(field\) is \S+$",
            lines[1]);
        Assert.StartsWith("  holds  a.mmx(16,3): SimGda(lr: 0.5) on Turn diverges within 500 steps: ", lines[2]);
        Assert.Matches(@"^1 claim, 2 lines, all hold, in \S+ s$", lines[3]);
    }

    [Fact]
    public void One_that_fails_says_by_how_much_and_is_found()
    {
        using var shop = new Workshop().Write("a.mmx", Failing);

        var ran = shop.Run("test");

        Assert.Equal((2, ""), (ran.Code, ran.Complaints));
        Assert.Contains("\nit does not\n  FAILS  a.mmx(19,3): ", ran.Result);
        Assert.Contains("after 5 steps norm(field) is 0.8415", ran.Result);
        Assert.Contains("and `norm(field) <= 1e-8` compares it with 1e-08", ran.Result);
        Assert.Contains("\n2 claims, 3 lines, 1 fails, in ", ran.Result);
    }

    [Theory]
    [InlineData(
        "has norm(z) > 100 or norm(field) > 5 after 0 steps",
        "norm(z) is 1.41421 and norm(field) is 1.41421",
        "and `norm(z) > 100 or norm(field) > 5` compares them with 100 and 5")]
    [InlineData("keeps not (norm(z) > 1) for 2 steps", "norm(z) is 1.41421, and `not norm(z) > 1` compares it with 1")]
    [InlineData("has all(x > 2) after 0 steps", "smallest(x) is 1, and `all(x > 2)` compares it with 2")]
    [InlineData("has any(z < start) after 0 steps", "smallest(z - start) is 0, and `any(z < start)` compares it with")]
    [InlineData("has finite(z) == false after 0 steps", "`finite(z) == false` does not hold")]
    public void One_that_is_made_of_comparisons_says_the_numbers_of_each(string outcome, params string[] said)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift + Claim($"Swift(lr: 0.5) on Turn {outcome}"));

        var ran = shop.Run("test");

        Assert.Equal((2, ""), (ran.Code, ran.Complaints));
        Assert.All(said, words => Assert.Contains(words, ran.Result));
    }

    [Fact]
    public void Only_those_that_are_wanted_are_run()
    {
        using var shop = new Workshop().Write("a.mmx", Failing);

        Assert.Equal(0, shop.Run("test", "--filter", "CLOSER").Code);
        Assert.Equal(
            new Ran(1, "", "mmx: no claim here has `further` in its title\n"), shop.Run("test", "--filter", "further"));
    }

    [Fact]
    public void Json_is_one_object_and_nothing_else()
    {
        using var shop = new Workshop().Write("a.mmx", Failing);

        var report = JsonDocument.Parse(shop.Run("test", "--json").Result).RootElement;

        Assert.Equal((2, 3, 1), (Int(report, "claims"), Int(report, "lines"), Int(report, "failed")));
        var failed = report.GetProperty("results")[2];
        Assert.Equal("it does not", failed.GetProperty("claim").GetString());
        Assert.Equal(("a.mmx", 19), (failed.GetProperty("path").GetString(), Int(failed, "line")));
        Assert.False(failed.GetProperty("holds").GetBoolean());
        Assert.Equal((5, 1e-8), (Int(failed, "steps"), failed.GetProperty("bound").GetDouble()));
    }

    [Fact]
    public void JUnit_has_a_suite_for_each_claim_and_a_case_for_each_line()
    {
        using var shop = new Workshop().Write("a.mmx", Failing);

        shop.Run("test", "--junit", "claims.xml");

        var root = XDocument.Parse(shop.Read("claims.xml")).Root!;
        Assert.Equal(("3", "1"), (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value));
        var suites = root.Elements("testsuite").ToList();
        Assert.Equal(["it comes closer", "it does not"], suites.Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal([2, 1], suites.Select(suite => suite.Elements("testcase").Count()));
        var failure = Assert.Single(root.Descendants("failure"));
        Assert.Contains("after 5 steps", failure.Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_games_files_are_found_beside_it_whichever_folder_its_claims_are_in()
    {
        const string Weighed = "game Weighed() on (min x, max y) {\n  data w: vector[2] = csv(\"w.csv\")\n"
            + "  loss w[0] * x^2 - w[1] * y^2\n  start {x: 1, y: 1}\n}\n";
        using var shop = new Workshop().Write("games/a.mmx", Weighed).Write("games/w.csv", "1, 3\n")
            .Write("claims/b.mmx", Claim("SimGda(lr: 0.1) on Weighed has loss.x == -2 after 0 steps"));

        Assert.Equal(0, shop.Run("test").Code);
    }

    [Fact]
    public void A_claim_that_cannot_be_run_fails()
    {
        const string Missing = "game Missing() on (min x, max y) {\n  data w: vector[1] = csv(\"w.csv\")\n"
            + "  loss w[0] * x * y\n  start {x: 1, y: 1}\n}\n";
        using var shop = new Workshop()
            .Write("a.mmx", Missing + Claim("SimGda(lr: 0.1) on Missing reaches 1 within 1 steps"));

        var ran = shop.Run("test");

        Assert.Equal(2, ran.Code);
        Assert.Contains("it cannot be run: There is no file ", ran.Result);
    }

    [Fact]
    public void Files_with_errors_and_files_without_claims_are_wrong_use()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Plain);
        Assert.Equal(new Ran(1, "", "mmx: there is no claim in these files\n"), shop.Run("test"));

        shop.Write("a.mmx", Sources.Wrong);
        var ran = shop.Run("test");
        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("a.mmx(4,12): error MMX1001", ran.Complaints);
    }

    [Fact]
    public void The_progress_is_erased_before_each_line()
    {
        using var shop = new Workshop().Write("a.mmx", Holding);

        Assert.StartsWith("\r\e[K1 claim\r\e[K", shop.RunLive("test").Complaints);
    }

    private static string Claim(string line) => $"claim \"it is so\" {{\n  {line}\n}}\n";

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
