using System;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Dsl.Cli.Phases;
using Dsl.Cli.Tests.Runs;

namespace Dsl.Cli.Tests.Phases;

/// <summary>`mmx phase`: what is known of x·y in closed form, where F(z) is the imaginary unit times z.</summary>
public sealed class PhaseTests
{
    private const double Strength = 0.75;

    private static readonly Complex Turn = new(0, -Strength);

    [Theory]
    [InlineData("SimGda(lr: 1)")]
    [InlineData("Extragradient(lr: 1)")]
    [InlineData("Momentum(lr: 1, momentum: -0.3)")]
    [InlineData("OptimisticGda(lr: 1)")]
    [InlineData("Lookahead(base: SimGda(lr: 1), k: 3)")]
    public void The_spectral_radius_is_that_of_theory(string rule)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);
        var path = rule.StartsWith("Lookahead", StringComparison.Ordinal) ? "base.lr" : "lr";

        var map = MapJson(
            shop, "--optimizer", rule, "--vary", $"{path}=0.1..0.9:5", "--vary", "game.a=0.75..1:2", "--steps", "40");

        var rates = Doubles(map.GetProperty("x").GetProperty("values"));
        var radii = Doubles(map.GetProperty("radius")[0]);
        Assert.Equal(5, rates.Length);
        Assert.All(rates.Zip(radii), pair => Assert.Equal(Theory(rule, pair.First), pair.Second, 1e-6));
    }

    [Theory]
    [InlineData("Extragradient(lr: 1)", "lr", "converges")]
    [InlineData("AltGda(lrX: 0.5, lrY: 0.5)", "lrX", "oscillates")]
    [InlineData("SimGda(lr: 1)", "lr", "diverges")]
    public void Runs_show_what_it_does(string rule, string path, string behavior)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var map = MapJson(shop, "--optimizer", rule, "--vary", $"{path}=0.2..0.5:2", "--vary", "game.a=0.5..1:3");

        var rows = map.GetProperty("behavior").EnumerateArray().Select(row => row.EnumerateArray().ToList()).ToList();
        Assert.Equal((3, 2), (rows.Count, rows[0].Count));
        Assert.All(rows.SelectMany(row => row), cell => Assert.Equal(behavior, cell.GetString()));
    }

    /// <summary>z⁺ = z − lr F(z) − lr/2 F(z₁): of x·y the roots of w² − (1 − μ) w + μ/2, μ being lr a times i.</summary>
    [Fact]
    public void A_window_is_state_too()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift
            + "rule Recent(lr: real = 0.1) on z {\n  state w: z[3]\n  w.push(field)\n"
            + "  z <- z - lr * (w[0] + 0.5 * w[1])\n}\n");

        var map = MapJson(
            shop, "--optimizer", "Recent()", "--vary", "lr=0.1..0.7:3", "--vary", "game.a=0.75..1:2", "--steps", "40");

        var rates = Doubles(map.GetProperty("x").GetProperty("values"));
        var radii = Doubles(map.GetProperty("radius")[0]);
        Assert.All(rates.Zip(radii), pair => Assert.Equal(OfRecent(pair.First * Strength), pair.Second, 1e-6));
    }

    private static double OfRecent(double turn)
    {
        var (sum, product) = (new Complex(1, turn), new Complex(0, -turn / 2));
        var root = Complex.Sqrt(sum * sum / 4 - product);
        return Math.Max((sum / 2 + root).Magnitude, (sum / 2 - root).Magnitude);
    }

    [Fact]
    public void An_int_goes_by_whole_numbers()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var map = MapJson(
            shop, "--optimizer", "Lookahead(base: SimGda(lr: 0.5))", "--vary", "k=1..4", "--vary", "game.a=1..2:2");

        Assert.Equal([1, 2, 3, 4], Doubles(map.GetProperty("x").GetProperty("values")));
    }

    [Fact]
    public void What_a_rule_stops_near_the_equilibrium_has_converged()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift
            + "rule Content() on z {\n  z <- 0.5 * z\n  stop when norm(z) < 0.1\n}\n");

        var map = MapJson(
            shop, "--optimizer", "Relaxed(base: Content())", "--vary", "lambda=0.5..1:2", "--vary", "game.a=1..2:2");

        Assert.All(
            map.GetProperty("behavior").EnumerateArray().SelectMany(row => row.EnumerateArray()),
            cell => Assert.Equal("converges", cell.GetString()));
    }

    [Theory]
    [InlineData("Anderson(base: SimGda(lr: 0.1))", "base.lr")]
    [InlineData("Noise(base: SimGda(lr: 0.1), deviation: 1)", "base.lr")]
    [InlineData("Adam(lr: 0.1)", "lr")]
    [InlineData("AmsGrad(lr: 0.1)", "lr")]
    public void Where_a_step_is_no_function_of_numbers_that_stay_it_is_not_known(string rule, string path)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var map = MapJson(
            shop, "--optimizer", rule, "--vary", $"{path}=0.1..0.2:2", "--vary", "game.a=1..2:2", "--steps", "40");

        Assert.Equal("NaN", map.GetProperty("radius")[0][0].GetString());
    }

    [Theory]
    [InlineData("alternating(f: SimGda(lr: 1), x: SimGda(lr: 1))")]
    [InlineData("simultaneous(f: SimGda(lr: 1), x: SimGda(lr: 1))")]
    public void The_spectral_radius_is_that_of_theory_where_the_game_remembers(string rule)
    {
        const string Game = """
            game TwoPoint(σ: real = 1, λ: real = 1) on (min x, max f[30]) {
              data past: matrix[30, 1] = remembered(x)
              data one: vector[1] = 1
              loss x: dot(f, exp(-((past * one - x)^2) / (2 * σ^2))) - sum(f) * exp(-(x^2) / (2 * σ^2))
              field f: λ * f - newest(past)
              start {x: 1e-3, f: 0}
              equilibrium {x: 0}
            }
            """;
        using var shop = new Workshop().Write("a.mmx", Game);
        var map = MapJson(
            shop, "--optimizer", rule, "--vary", "game.σ=0.5..3:6", "--vary", "game.λ=0.7..0.9:2", "--steps", "40");

        var widths = Doubles(map.GetProperty("x").GetProperty("values"));
        var radii = Doubles(map.GetProperty("radius")[0]);
        Assert.All(widths.Zip(radii), pair => Assert.Equal(OfKernel(rule, 0.7, pair.First), pair.Second, 1e-6));
    }

    // a = λ and κ = 1 / σ²: z² − (2 − a − κ) z + 1 − a one after the other, z² − (2 − a) z + 1 − a + κ at once.
    private static double OfKernel(string rule, double a, double width)
    {
        var (pull, isAtOnce) = (1 / (width * width), rule.StartsWith("simultaneous", StringComparison.Ordinal));
        var (sum, product) = isAtOnce ? (2 - a, 1 - a + pull) : (2 - a - pull, 1 - a);
        var root = Complex.Sqrt(sum * sum / 4 - product);
        return Math.Max((sum / 2 + root).Magnitude, (sum / 2 - root).Magnitude);
    }

    [Fact]
    public void A_curve_is_drawn_where_its_sides_are_equal()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run(
            "phase", "--optimizer", "SimGda(lr: 1)", "--plot", "map.svg", "--steps", "40",
            "--vary", "lr=1..3:3", "--vary", "game.a=1..3:3", "--curve", "sqrt(lr^2) - 0.5 == 2 * game.a / 2");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var map = shop.Read("map.svg");
        Assert.Contains("sqrt(lr^2) - 0.5 == 2 * game.a / 2</text>", map);
        Assert.Matches("class=\"line c0 d6\" d=\"M\\d", map);
    }

    [Theory]
    [InlineData("lr + 1", "is no `a == b` of numbers")]
    [InlineData("lr == rate", "there is no number `rate`; there are `lr`, ")]
    [InlineData("lr == (1 < 2)", "of numbers there are `+ - * / ^`")]
    public void A_curve_that_is_none_is_refused(string curve, string why)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run(
            "phase", "--optimizer", "SimGda(lr: 1)", "--vary", "lr=1..2:2", "--vary", "game.a=1..2:2", "--curve", curve,
            "--plot", "map.svg");

        Assert.Equal(1, ran.Code);
        Assert.Contains(why, ran.Complaints);
    }

    [Theory]
    [InlineData("`lr` is varied, and so `--set lr=…` is in vain", "--set", "lr=3")]
    [InlineData("`--curve` is drawn, and nothing is", "--curve", "lr == game.a")]
    public void What_would_be_in_vain_is_refused(string said, params string[] options)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run(
            ["phase", "--optimizer", "SimGda(lr: 1)", "--vary", "lr=1..2:2", "--vary", "game.a=1..2:2", .. options]);

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("mmx: " + said, ran.Complaints);
    }

    [Fact]
    public void Where_the_game_knows_no_equilibrium_it_is_not_known()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift.Replace("  equilibrium {x: 0, y: 0}\n", ""));

        var map = MapJson(shop, "--vary", "k=1..2:2", "--vary", "game.a=1..2:2");

        Assert.Equal("NaN", map.GetProperty("radius")[1][1].GetString());
        Assert.Equal("converges", map.GetProperty("behavior")[1][1].GetString());
    }

    [Fact]
    public void A_map_is_drawn_and_told_of_in_numbers()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run(
            "phase", "--optimizer", "Extragradient(lr: 1)", "--plot", "map.svg",
            "--vary", "lr=0.1..10:log:6", "--vary", "game.a=0.5..1:3");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.StartsWith("Extragradient(lr: 1) on Turn, lr from 0.1 to 10, game.a from 0.5 to 1\n", ran.Result);
        Assert.Contains("\nconverge                       10\n", ran.Result);
        Assert.Contains("\nspectral radius below 1        10\n", ran.Result);
        Assert.Contains("class=\"line boundary\" d=\"M", shop.Read("map.svg"));
    }

    [Theory]
    [InlineData("a map has two axes: say `--vary` twice", "lr=1..2")]
    [InlineData("`--vary lr=1` is no `path=from..to`", "lr=1", "game.a=1..2")]
    [InlineData("`--vary lr=0..1:log`: by equal factors it begins above 0", "lr=0..1:log", "game.a=1..2")]
    [InlineData("`--vary lr=2..1`: it begins below its end", "lr=2..1", "game.a=1..2")]
    [InlineData("`--vary lr=1..2:1`: `1` is no count of two or more", "lr=1..2:1", "game.a=1..2")]
    [InlineData("nothing called `rate` can be set; what can be is `lr`", "rate=1..2", "game.a=1..2")]
    [InlineData("the game `Turn` has no `b`", "lr=1..2", "game.b=1..2")]
    [InlineData("`--vary game.n=…`: `game.n` is an int", "lr=1..2", "game.n=0.2..0.8:3")]
    public void What_is_wrong_is_said_in_one_line(string said, params string[] varied)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var options = varied.SelectMany(each => new[] { "--vary", each });
        var ran = shop.Run(["phase", "--optimizer", "SimGda(lr: 1)", .. options]);

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("mmx: " + said, ran.Complaints);
    }

    [Fact]
    public void A_run_of_few_steps_tells_nothing()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("phase", "--vary", "k=1..2:2", "--vary", "game.a=1..2", "--steps", "39");

        Assert.Equal(new Ran(1, "", "mmx: `--steps 39`: what a run does cannot be told by fewer than 40\n"), ran);
    }

    [Fact]
    public void Numbers_are_varied_by_equal_steps_or_equal_factors()
    {
        Assert.Equal([0, 0.5, 1], Varied.Parse("a.b=0..1:3").Values);
        var factors = Varied.Parse("lr=1e-2..10:log:4").Values;
        Assert.Equal([0.01, 0.1, 1, 10], factors.Select(value => Math.Round(value, 12)));
        Assert.Equal(40, Varied.Parse("lr=1..2").Count);
    }

    private static double Theory(string rule, double rate)
    {
        var step = rate * Turn;
        return rule[..rule.IndexOf('(', StringComparison.Ordinal)] switch
        {
            "SimGda" => (1 + step).Magnitude,
            "Extragradient" => (1 + step * (1 + step)).Magnitude,
            "Lookahead" => (0.5 + 0.5 * Complex.Pow(1 + step, 3)).Magnitude,

            // λ² = (1 + s + μ) λ - μ, and λ² = (1 + 2 s) λ - s.
            "Momentum" => LargerRoot(1 + step - 0.3, 0.3),
            _ => LargerRoot(1 + 2 * step, -step),
        };
    }

    // Of λ² = b λ + c.
    private static double LargerRoot(Complex b, Complex c)
    {
        var root = Complex.Sqrt(b * b + 4 * c);
        return Math.Max(((b + root) / 2).Magnitude, ((b - root) / 2).Magnitude);
    }

    private static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static JsonElement MapJson(Workshop shop, params string[] arguments)
    {
        var ran = shop.Run(["phase", .. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        return JsonDocument.Parse(ran.Result).RootElement;
    }
}
