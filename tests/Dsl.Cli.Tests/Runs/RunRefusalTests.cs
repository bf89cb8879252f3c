using System;
using System.Linq;

namespace Dsl.Cli.Tests.Runs;

/// <summary>What `mmx run` says, in one line, when it cannot do what was asked.</summary>
public sealed class RunRefusalTests
{
    [Theory]
    [InlineData("there is no game `Nix`; there are `Turn`, `Bilinear`, ", "--game", "Nix")]
    [InlineData("nothing called `lr` can be set; what can be is `k`, `alpha`, `base.lr`", "--set", "lr=1")]
    [InlineData("the game `Turn` has no `m`; it has `n`, `a`", "--set", "game.m=1")]
    [InlineData("`--set k` is no `name=value`", "--set", "k")]
    [InlineData("`k=1.5`: `k` is an int, and `1.5` is no whole number", "--set", "k=1.5")]
    [InlineData("`base.lr=a`: `a` is no number that a double holds", "--set", "base.lr=a")]
    [InlineData("`base.lr=nan`: `nan` is no number", "--set", "base.lr=nan")]
    [InlineData("`base.lr=1e400`: `1e400` is no number", "--set", "base.lr=1e400")]
    [InlineData("`base.lr=1e-400`: `1e-400` is no number", "--set", "base.lr=1e-400")]
    [InlineData("`--set k=…` is said twice", "--set", "k=1", "--set", "k=2")]
    [InlineData("`--from x=…` is said twice", "--from", "x=1", "--from", "x=2")]
    [InlineData("The players have 2000000000000 elements: their points and", "--set", "game.n=1000000000000")]
    [InlineData("`--optimizer \"Swift() optimizer E = Swift\"` is more than one rule", "--optimizer", "Swift() optimizer E = Swift")]
    [InlineData("there is no player `u`; there are `x`, `y`", "--from", "u=1")]
    [InlineData("`--from` gives 2 numbers to `x`, which has 1", "--from", "x=1,2")]
    [InlineData("`--steps -1`: there are no fewer steps than 0", "--steps", "-1")]
    [InlineData("`--every 0`: every first step is the most that can be looked at", "--every", "0")]
    [InlineData("`--steps 1e3`: `1e3` is no whole number", "--steps", "1e3")]
    [InlineData("`--every x`: `x` is no whole number", "--every", "x")]
    [InlineData("`--seed 0.5`: `0.5` is no whole number", "--seed", "0.5")]
    [InlineData("`--tolerance small`: `small` is no number", "--tolerance", "small")]
    [InlineData("Argument 'xml' not recognized. Must be one of: 'table' 'json' 'csv'", "--format", "xml")]
    [InlineData("Player 'x' cannot have -1 elements", "--set", "game.n=-1")]
    [InlineData("Required argument missing for option", "--game")]
    public void In_one_line(string said, params string[] arguments) => Refuses(Plays.Swift, said, arguments);

    [Fact]
    public void Several_optimizers_and_none_named() => Refuses(
        Plays.Swift + "optimizer Slow = Swift()\n", "name an optimizer with `--optimizer`: `Fast`, `Slow`");

    [Fact]
    public void No_optimizer_at_all() => Refuses(
        Plays.Plain,
        "there is no optimizer in these files; write one out: `--optimizer \"SimGda(lr: 0.1)\"`",
        "--game",
        "Dirac");

    [Fact]
    public void No_game_and_none_named() => Refuses(
        Plays.Plain, "name a game with `--game`: `Bilinear`, ", "--optimizer", "Plain()");

    [Fact]
    public void A_game_that_does_not_say_where_a_run_starts() => Refuses(
        Plays.Plain + "game Lost() on (min x, max y) {\n  loss x * y\n}\n",
        "the game does not say where a run starts; say it: `--from y=…`",
        "--optimizer",
        "Plain()",
        "--from",
        "x=1");

    [Fact]
    public void A_game_that_is_not_made_without_a_number() => Refuses(
        Plays.Plain + "game Open(n: int) on (min x[n], max y[n]) {\n  loss dot(x, y)\n}\n",
        "`Open` is not made without its `n`: `--set game.n=…`",
        "--optimizer",
        "Plain()");

    [Fact]
    public void Another_number_of_players() => Refuses(
        Plays.Swift, "The optimizer was compiled for 2 players", "--game", "Cournot");

    [Fact]
    public void An_extern_fn() => Refuses(
        "extern fn warm(step: int): real\noptimizer Warm = SimGda(lr: warm(t))\n",
        "`Warm` calls an `extern fn`, which is C# of a project: mmx cannot run it",
        "--game",
        "Dirac");

    [Fact]
    public void A_wrong_rule_on_the_command_line_is_complained_of_there()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Plain);

        var ran = shop.Run("run", "--game", "Dirac", "--optimizer", "Lookahead(base: Plain(rl: 0.1))");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith(
            "--optimizer(1,23): error MMX3002: `Plain` has no parameter `rl`.\n"
            + "    1 | Lookahead(base: Plain(rl: 0.1))\n"
            + "      |                       ^^\n",
            ran.Complaints);
    }

    [Fact]
    public void A_name_of_nothing_may_have_been_meant_for_an_optimizer()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "--optimizer", "Fats");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("--optimizer(1,1): error MMX1014: There is no rule `Fats`.\n", ran.Complaints);
        Assert.EndsWith(" Optimizers of the files: `Fast`.\n", ran.Complaints);
    }

    [Fact]
    public void Errors_in_a_file_are_said_and_nothing_is_run()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Wrong);

        var ran = shop.Run("run", "--game", "Dirac");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("a.mmx(4,12): error MMX1001", ran.Complaints);
    }

    private static void Refuses(string text, string line, params string[] arguments)
    {
        using var shop = new Workshop().Write("a.mmx", text);

        var ran = shop.Run(["run", .. arguments]);

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.StartsWith("mmx: " + line, ran.Complaints.Split('\n').First(), StringComparison.Ordinal);
    }
}
