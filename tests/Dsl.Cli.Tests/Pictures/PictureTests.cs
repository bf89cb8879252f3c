using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Dsl.Cli.Pictures;

namespace Dsl.Cli.Tests.Pictures;

/// <summary>Whatever is drawn can be read.</summary>
public sealed class PictureTests
{
    private const double LeastContrast = 4.5;
    private const string LongTitle = "Everything that anybody has ever thought of, and whatever else there may be, "
        + "on a game of a rather long name, to be sure";

    private static readonly Caption Captioned = new(LongTitle, " on a game");

    private static readonly Dictionary<string, Func<string>> Pictures = new()
    {
        ["one curve"] = () => Curves(1, evaluations: 880),
        ["many curves"] = () => Curves(9, evaluations: 123_456),
        ["a curve of one look"] = () =>
            CurvePicture.Of("Still", "evaluations", "norm(field)", [new Curve("Still", [(0, 1)])]),
        ["curves that nothing can be seen of"] = () =>
            CurvePicture.Of("Gone", "evaluations", "norm(field)", [new Curve("Gone", [(0, double.NaN), (1, 0)])]),
        ["short and long curves"] = () => CurvePicture.Of(
            "Short and long", "evaluations", "norm(field)", [Falling("short", 9), Falling("long", 5_000)]),
        ["norms as large and as small as numbers are"] = () => CurvePicture.Of(
            "All",
            "evaluations",
            "norm(field)",
            [new Curve("All", [(0, double.Epsilon), (1, 1), (2, double.MaxValue)])]),
        ["clouds"] = () => ScatterPicture.Of(
            LongTitle,
            "evaluations",
            "norm(field)",
            [.. Enumerable.Range(1, 7).Select(at => Falling($"cloud {at}", 10 * at))]),
        ["a cloud of nothing"] = () => ScatterPicture.Of("Gone", "evaluations", "norm(field)", [new Curve("Gone", [])]),
        ["a way"] = () => Way(0.1, (0, 0)),
        ["a way of small numbers"] = () => Way(0.1, null, 1e-4),
        ["a map"] = () => Map("lr", 1e-3, 1),
        ["a map of small numbers"] = () => Map("base.base.learningRateOfTheCritic", 1e-7, 3e-7),
        ["a way far away"] = () => Way(-0.9, (0, 0), 1200),
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_is_over_another(string picture)
    {
        var boxes = TextBox.In(Pictures[picture]());

        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && box.Meets(other)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_leaves_the_picture(string picture)
    {
        var svg = Pictures[picture]();
        var size = XDocument.Parse(svg).Root!.Attribute("viewBox")!.Value.Split(' ').Select(Parsed).ToArray();

        Assert.All(TextBox.In(svg), box =>
            Assert.False(box.Left < 0 || box.Top < 0 || box.Right > size[2] || box.Bottom > size[3], box.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_drawn_has_places(string picture) => Assert.DoesNotContain("NaN", Pictures[picture]());

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Texts_and_curves_stand_out_from_the_paper(string name)
    {
        var theme = name == "light" ? Theme.Light : Theme.Dark;

        Assert.All(
            theme.Curves.Append(theme.Ink).Append(theme.Quiet),
            color => Assert.InRange(Contrast.Between(color, theme.Paper), LeastContrast, 21));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Kinds_of_cells_are_told_apart_by_how_bright_they_are(string name)
    {
        var theme = name == "light" ? Theme.Light : Theme.Dark;

        Assert.All(
            theme.Heats.Zip(theme.Heats.Skip(1), Contrast.Between),
            contrast => Assert.InRange(contrast, 1.3, 21));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Curves_over_cells_stand_out_from_every_cell_themselves_or_by_their_halo(string name)
    {
        var theme = name == "light" ? Theme.Light : Theme.Dark;

        Assert.All(Enumerable.Range(0, 4).Select(at => theme.Curves[Theme.ColorOverCells(at)]), curve =>
            Assert.All(theme.Heats, cell => Assert.InRange(
                Math.Max(Contrast.Between(curve, cell), Contrast.Between(theme.Paper, cell)), 3, 21)));
    }

    [Fact]
    public void Twelve_curves_over_cells_look_different_and_no_two_in_a_row_have_one_colour_or_one_dash()
    {
        var looks = Enumerable.Range(0, 12).Select(Theme.CurveOverCellsClass).ToList();

        Assert.Equal(12, looks.Distinct().Count());
        Assert.Equal(["line c0 d6", "line c3 d15", "line c2 d20", "line c5 d11"], looks[..4]);
    }

    [Theory]
    [InlineData("many curves", "…: converged, 1600 evaluations")]
    [InlineData("a way", "… on a game")]
    public void What_is_said_of_a_long_name_is_not_cut(string picture, string said) =>
        Assert.Contains(TextBox.In(Pictures[picture]()), box => box.Text.EndsWith(said, StringComparison.Ordinal));

    [Fact]
    public void Two_curves_never_look_alike()
    {
        var looks = Enumerable.Range(0, Theme.Looks).Select(Theme.CurveClass).ToList();

        Assert.Equal(24, looks.Distinct().Count());
        Assert.Equal(Theme.Light.Curves.Count, Theme.Light.Curves.Distinct().Count());
        Assert.Equal(Theme.Dark.Curves.Count, Theme.Dark.Curves.Distinct().Count());
    }

    [Fact]
    public void Black_on_white_has_the_most_contrast() => Assert.Equal(21, Contrast.Between("#000000", "#ffffff"), 3);

    private static string Curves(int count, double evaluations) => CurvePicture.Of(
        LongTitle,
        "evaluations",
        "norm(field)",
        [.. Enumerable.Range(1, count).Select(at =>
            Falling(
                new Caption(
                    $"Lookahead(base: Lookahead(base: Adam(lr: {at}, beta1: 0.5), k: 5), k: 50)",
                    ": converged, 1600 evaluations"),
                evaluations / at))]);

    private static Curve Falling(Caption name, double evaluations) =>
        new(name, [.. Enumerable.Range(0, 50).Select(at => (at * evaluations / 49, Math.Exp(-at / 2.0)))]);

    private static string Way(double shrinking, (double X, double Y)? equilibrium, double size = 1) => PathPicture.Of(
        Captioned,
        ("generator", "critic"),
        [new Curve("Spiral", [.. Enumerable.Range(0, 200).Select(at => Spiral(at, shrinking, size))])],
        equilibrium,
        (x, y) => new Slope(-y, x, x * y));

    private static string Map(string name, double from, double to) => HeatPicture.Of(
        LongTitle,
        new CellAxis(name, 30, IsLogarithmic: true, at => from * Math.Pow(to / from, at / 29)),
        new CellAxis("game." + name, 20, IsLogarithmic: false, at => from + (to - from) * at / 19),
        ["converges", "oscillates", "diverges"],
        (row, column) => (row + column) / 17,
        [
            ("where the spectral radius at the equilibrium is 1", 20, Sums()),
            ("lr * lr * game.sigma^-2 == 4 - 2 * lr * game.lambda, as it is written on the command line", 25, Sums()),
        ]);

    private static double[,] Sums()
    {
        var sums = new double[20, 30];
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at / 30, at % 30] = at == 0 ? double.NaN : at / 30 + at % 30;
        }

        return sums;
    }

    private static (double X, double Y) Spiral(int at, double shrinking, double size)
    {
        var radius = size * Math.Exp(-shrinking * at);
        return (radius * Math.Cos(at), radius * Math.Sin(at));
    }

    private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
