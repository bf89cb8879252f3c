using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Dsl.Cli.Tests.Runs;

/// <summary>`mmx run`: what comes of it.</summary>
public sealed class RunTests
{
    [Fact]
    public void A_file_with_one_optimizer_and_one_game_is_run_and_nothing_else_is_written()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "a.mmx");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.StartsWith("Fast on Turn\nk = 3, alpha = 0.5, base.lr = 0.5, game.n = 1, game.a = 1\n", ran.Result);
        Assert.Contains("\nconverged after ", ran.Result);
    }

    // By hand: x + iy of the rotation is multiplied by 1 - η² - iη in a step of extragradient.
    [Fact]
    public void The_trajectory_is_that_of_the_rule_step_by_step()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var sights = RunJson(shop, "--optimizer", "Swift(lr: 0.5)", "--steps", "2").GetProperty("trajectory");

        Assert.Equal([0L, 1, 2], sights.EnumerateArray().Select(sight => sight.GetProperty("step").GetInt64()));
        Assert.Equal([0L, 2, 4], sights.EnumerateArray().Select(sight => sight.GetProperty("evaluations").GetInt64()));
        Assert.Equal([1, 0.25, -0.4375], sights.EnumerateArray().Select(sight => Coordinate(sight, "x")));
        Assert.Equal([1, 1.25, 1.0625], sights.EnumerateArray().Select(sight => Coordinate(sight, "y")));
        Assert.Equal(0.3125, sights[1].GetProperty("loss").GetProperty("x").GetDouble());
        Assert.Equal(Math.Sqrt(0.25 * 0.25 + 1.25 * 1.25), sights[1].GetProperty("fieldNorm").GetDouble());
    }

    [Fact]
    public void Json_is_one_object_with_all_that_came_of_it()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var run = RunJson(shop);

        Assert.Equal(
            ["optimizer", "game", "parameters", "outcome", "steps", "evaluations", "seconds", "reports", "trajectory"],
            run.EnumerateObject().Select(property => property.Name));
        Assert.Equal("converged", run.GetProperty("outcome").GetString());
        Assert.Equal(3, run.GetProperty("parameters").GetProperty("k").GetInt64());
    }

    [Theory]
    [InlineData("Swift(lr: 0.5)", "converged")]
    [InlineData("SimGda(lr: 0.5)", "diverged")]
    [InlineData("SimGda(lr: 0)", "budget")]
    public void A_run_ends_as_claims_would_have_it(string rule, string outcome)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        Assert.Equal(outcome, RunJson(shop, "--optimizer", rule, "--steps", "500").GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_rule_that_stops_ends_it()
    {
        const string Tired = "rule Tired() on z {\n  z <- z - 0.1 * field\n  report was = t\n  stop when t == 3\n}\n";
        using var shop = new Workshop().Write("a.mmx", Tired);

        var run = RunJson(shop, "--game", "Bilinear", "--optimizer", "Tired()");

        Assert.Equal(("stopped", 4), (run.GetProperty("outcome").GetString(), run.GetProperty("steps").GetInt64()));
        Assert.Equal(3, run.GetProperty("reports").GetProperty("was").GetDouble());
    }

    [Fact]
    public void Reports_are_spelled_as_parameters_are_and_truths_are_true_or_false()
    {
        const string Telling = "rule Telling(lr: real = 0.1) on z {\n  report Far = norm(field) > 0.1\n"
            + "  report size = norm(field, per: player)\n  z <- z - lr * field\n}\n"
            + "game Two() on (min G, max d) {\n  loss G * d\n  start {G: 1, d: 1}\n}\n";
        using var shop = new Workshop().Write("a.mmx", Telling);

        var run = RunJson(
            shop, "--optimizer", "alternating(G: Telling(), d: Lookahead(base: Telling()))", "--steps", "1");

        Assert.Equal(
            ["g.lr", "d.k", "d.alpha", "d.base.lr"],
            run.GetProperty("parameters").EnumerateObject().Select(each => each.Name));
        Assert.Equal(
            ["g.Far", "g.size", "d.base.Far", "d.base.size"],
            run.GetProperty("reports").EnumerateObject().Select(each => each.Name));
        Assert.True(run.GetProperty("reports").GetProperty("g.Far").GetBoolean());
    }

    [Fact]
    public void Numbers_of_the_optimizer_and_of_the_game_are_set_by_their_paths()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var run = RunJson(shop, "--set", "base.lr=0.25", "--set", "k=2", "--set", "game.n=3", "--steps", "1");

        var parameters = run.GetProperty("parameters");
        Assert.Equal(0.25, parameters.GetProperty("base.lr").GetDouble());
        Assert.Equal(2, parameters.GetProperty("k").GetInt64());
        Assert.Equal(3, run.GetProperty("trajectory")[0].GetProperty("point").GetProperty("x").GetArrayLength());
        Assert.Equal(4, run.GetProperty("evaluations").GetInt64());
    }

    [Fact]
    public void A_number_for_each_player_goes_by_the_games_names()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift
            + "optimizer Two for (min generator, max critic) = SimGda(lr: {generator: 0.5, critic: 0.25})\n");

        var run = RunJson(shop, "--optimizer", "Two", "--set", "lr.y=0.125", "--steps", "1");

        Assert.Equal(
            ["lr.x", "lr.y", "game.n", "game.a"],
            run.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name));
        Assert.Equal(0.5, Coordinate(run.GetProperty("trajectory")[1], "x"));
        Assert.Equal(1.125, Coordinate(run.GetProperty("trajectory")[1], "y"));
    }

    [Fact]
    public void Players_start_where_they_are_put()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var start = RunJson(shop, "--set", "game.n=2", "--from", "x=3,4", "--from", "y=5").GetProperty("trajectory")[0];

        Assert.Equal("""{"x":[3,4],"y":[5,5]}""", start.GetProperty("point").GetRawText());
    }

    [Fact]
    public void Every_kth_step_is_looked_at_and_the_last_one()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var sights = RunJson(shop, "--tolerance", "0", "--steps", "10", "--every", "4").GetProperty("trajectory");

        Assert.Equal([0L, 4, 8, 10], sights.EnumerateArray().Select(sight => sight.GetProperty("step").GetInt64()));
    }

    [Fact]
    public void Norms_of_what_is_very_large_or_small_are_norms()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        foreach (var size in new[] { "1e300", "1e-300" })
        {
            var run = RunJson(shop, "--from", $"x={size}", "--from", $"y={size}", "--steps", "0", "--tolerance", "0");

            var norm = run.GetProperty("trajectory")[0].GetProperty("fieldNorm").GetDouble();
            Assert.Equal(Math.Sqrt(2), norm / double.Parse(size, CultureInfo.InvariantCulture), 1e-12);
        }
    }

    [Fact]
    public void What_is_not_finite_is_written_in_quotes()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var run = RunJson(shop, "--optimizer", "SimGda(lr: 1e300)", "--from", "x=1e20", "--steps", "9");

        Assert.Equal("Infinity", run.GetProperty("trajectory")[1].GetProperty("fieldNorm").GetString());
    }

    [Fact]
    public void In_float_the_run_is_that_of_floats()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var run = RunJson(shop, "--precision", "float", "--from", "x=0.1", "--steps", "0");

        Assert.Equal((double)0.1f, Coordinate(run.GetProperty("trajectory")[0], "x"));
    }

    [Fact]
    public void Rules_alone_may_play_a_game_that_comes_with_mmx()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Plain);

        var run = RunJson(shop, "--game", "Cournot", "--optimizer", "Plain(lr: 0.25)");

        Assert.Equal("converged", run.GetProperty("outcome").GetString());
        Assert.Equal(2, Coordinate(run.GetProperty("trajectory").EnumerateArray().Last(), "b"), 6);
    }

    [Fact]
    public void A_players_field_without_a_loss_is_no_hindrance()
    {
        const string Polar = "game Polar() on (min x, max y) {\n"
            + "  field x: x - y\n  field y: x + y\n  start {x: 1, y: 0.5}\n}\n";
        using var shop = new Workshop().Write("a.mmx", Plays.Plain + Polar);

        var run = RunJson(shop, "--optimizer", "Plain()");

        Assert.Equal("converged", run.GetProperty("outcome").GetString());
        Assert.Equal("{}", run.GetProperty("trajectory")[0].GetProperty("loss").GetRawText());
    }

    [Fact]
    public void A_games_files_lie_beside_it()
    {
        const string Weighed = "game Weighed() on (min x, max y) {\n  data w: vector[2] = csv(\"w.csv\")\n"
            + "  loss w[0] * x^2 - w[1] * y^2\n  start {x: 1, y: 1}\n}\n";
        using var shop = new Workshop().Write("sub/a.mmx", Plays.Plain + Weighed).Write("sub/w.csv", "1, 3\n");

        var run = RunJson(shop, "--optimizer", "Plain()", "--steps", "0");

        Assert.Equal(-2, run.GetProperty("trajectory")[0].GetProperty("loss").GetProperty("x").GetDouble());
    }

    [Fact]
    public void Csv_has_a_line_for_each_look_and_its_numbers_are_the_same_when_read_again()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var lines = shop.Run("run", "a.mmx", "--format", "csv", "--set", "game.n=2", "--steps", "1").Result.Split('\n');

        Assert.Equal("step,evaluations,fieldNorm,loss.x,loss.y,x[0],x[1],y[0],y[1]", lines[0]);
        Assert.Equal("0,0,2,2,2,1,1,1,1", lines[1]);
        Assert.StartsWith("1,6,", lines[2]);
    }

    [Fact]
    public void Somebody_who_watches_sees_how_far_it_is_and_a_pipe_does_not()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        Assert.Contains("\r\e[Kstep 0 of 10000", shop.RunLive("run", "a.mmx").Complaints);
        Assert.EndsWith("\r\e[K", shop.RunLive("run", "a.mmx").Complaints);
        Assert.Equal("", shop.Run("run", "a.mmx").Complaints);
    }

    private static JsonElement RunJson(Workshop shop, params string[] arguments)
    {
        var ran = shop.Run(["run", .. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        return JsonDocument.Parse(ran.Result).RootElement;
    }

    private static double Coordinate(JsonElement sight, string player) =>
        sight.GetProperty("point").GetProperty(player)[0].GetDouble();
}
