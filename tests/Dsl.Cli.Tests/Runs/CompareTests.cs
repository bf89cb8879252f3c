using System.Linq;
using System.Text.Json;

namespace Dsl.Cli.Tests.Runs;

/// <summary>`mmx compare`.</summary>
public sealed class CompareTests
{
    private const string Three = Plays.Swift
        + "optimizer Away = SimGda(lr: 0.5)\noptimizer Still = SimGda(lr: 0)\noptimizer Slow = Swift(lr: 0.25)\n";

    [Fact]
    public void All_optimizers_of_the_file_stand_in_one_table_the_best_first()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        var ran = shop.Run("compare", "--steps", "2000");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var lines = ran.Result.Split('\n');
        Assert.Equal("on Turn", lines[0]);
        Assert.Equal(
            ["optimizer", "Fast", "Slow", "Still", "Away"],
            lines[2..7].Select(line => line.Split(' ')[0]));
        Assert.Matches(@"^Fast +converged +\d+ +\d+ +\S+e-09 +\S+$", lines[3]);
    }

    [Fact]
    public void Named_ones_and_rules_may_be_mixed()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        var names = RunJson(shop, "--optimizer", "Slow", "--optimizer", "Extragradient(lr: 0.5)")
            .Select(run => run.GetProperty("optimizer").GetString());

        Assert.Equal(["Extragradient(lr: 0.5)", "Slow"], names);
    }

    [Fact]
    public void One_that_is_named_twice_is_refused()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        Assert.Equal(
            new Ran(1, "", "mmx: the optimizer `Slow` is named twice\n"),
            shop.Run("compare", "--optimizer", "Slow", "--optimizer", "Fast", "--optimizer", "Slow"));
    }

    [Fact]
    public void A_number_is_set_in_all_that_have_it()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        var runs = RunJson(shop, "--optimizer", "Fast", "--optimizer", "Still", "--set", "lr=0.125", "--steps", "3");

        var rates = runs.Select(run => run.GetProperty("parameters")).Select(each =>
            (each.TryGetProperty("lr", out var lr) ? lr : each.GetProperty("base.lr")).GetDouble());
        Assert.Equal([0.125, 0.5], rates.Order());
    }

    [Fact]
    public void A_number_that_none_has_is_refused()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        var ran = shop.Run("compare", "--set", "rate=1");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("mmx: nothing called `rate` can be set; what can be is `k`, ", ran.Complaints);
    }

    [Fact]
    public void All_curves_are_in_one_picture()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        shop.Run("compare", "--plot", "all.svg", "--steps", "50");

        Assert.Equal(8, shop.Read("all.svg").Split("class=\"line c").Length - 1);
    }

    [Fact]
    public void With_several_seeds_each_runs_so_often_and_the_table_has_medians()
    {
        const string Noisy = Plays.Swift + "optimizer Loud = Noise(base: Swift(lr: 0.5), deviation: 0.01)\n";
        using var shop = new Workshop().Write("a.mmx", Noisy);

        var ran = shop.Run("compare", "--seeds", "3", "--steps", "200", "--plot", "ends.svg");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.Contains("\nFast       3 of 3 converged", ran.Result);
        Assert.Contains("\nLoud       0 of 3 converged          400    200", ran.Result);
        Assert.Equal(8, shop.Read("ends.svg").Split("class=\"dot").Length - 1);
        var norms = RunJson(shop, "--seeds", "3", "--steps", "200").Skip(3).Select(LastNorm).ToList();
        Assert.Equal(3, norms.Distinct().Count());
        Assert.Equal(norms[1], LastNorm(RunJson(shop, "--optimizer", "Loud", "--seed", "1", "--steps", "200")[0]));
    }

    [Fact]
    public void No_seed_is_no_run()
    {
        using var shop = new Workshop().Write("a.mmx", Three);

        Assert.Equal(
            new Ran(1, "", "mmx: `--seeds` is how often each runs: once at least\n"),
            shop.Run("compare", "--seeds", "0"));
    }

    private static double LastNorm(JsonElement run) =>
        run.GetProperty("trajectory").EnumerateArray().Last().GetProperty("fieldNorm").GetDouble();

    private static JsonElement[] RunJson(Workshop shop, params string[] arguments)
    {
        var ran = shop.Run(["compare", .. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        return [.. JsonDocument.Parse(ran.Result).RootElement.GetProperty("runs").EnumerateArray()];
    }
}
