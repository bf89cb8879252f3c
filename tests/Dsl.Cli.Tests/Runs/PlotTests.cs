using System;
using System.IO;

namespace Dsl.Cli.Tests.Runs;

/// <summary>`mmx run --plot`.</summary>
public sealed class PlotTests
{
    [Fact]
    public void A_game_of_two_numbers_is_drawn_as_a_plane_with_the_way_through_it()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "--plot", "way.svg");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var svg = shop.Read("way.svg");
        Assert.Contains("<title>Fast on Turn</title>", svg);
        Assert.Contains("class=\"arrow\"", svg);
        Assert.Contains("class=\"level\"", svg);
        Assert.Contains("the equilibrium", svg);
    }

    [Fact]
    public void A_game_of_more_numbers_is_drawn_as_a_curve()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        shop.Run("run", "--plot", "norm.svg", "--set", "game.n=2");

        Assert.Contains(">norm(field)</text>", shop.Read("norm.svg"));
        Assert.DoesNotContain("class=\"arrow\"", shop.Read("norm.svg"));
    }

    [Fact]
    public void A_run_that_goes_away_is_drawn_as_far_as_it_can_be_seen()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "--optimizer", "SimGda(lr: 1e200)", "--plot", "way.svg");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.DoesNotContain("NaN", shop.Read("way.svg"));
    }

    [Fact]
    public void Another_kind_of_picture_is_refused_before_anything_is_run()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "--plot", "way.png");

        Assert.Equal(new Ran(1, "", "mmx: `way.png`: pictures are SVG, in a file that ends with `.svg`\n"), ran);
    }

    [Fact]
    public void A_folder_that_there_is_not_is_said_before_anything_is_run()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift);

        var ran = shop.Run("run", "--plot", "nowhere/way.svg");

        Assert.Equal(new Ran(1, "", "mmx: there is no folder `nowhere`\n"), ran);
    }

    [Fact]
    public void A_picture_that_cannot_be_written_is_said_and_nothing_is_left_behind()
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Swift).Write("way.svg/x", "");

        var ran = shop.Run("run", "--plot", "way.svg");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("mmx: `way.svg` cannot be written: ", ran.Complaints, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(shop.Folder));
    }
}
