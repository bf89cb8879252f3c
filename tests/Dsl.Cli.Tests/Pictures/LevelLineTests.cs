using System;
using System.Linq;
using Dsl.Cli.Pictures;

namespace Dsl.Cli.Tests.Pictures;

/// <summary>Lines of equal height, and round numbers on axes.</summary>
public sealed class LevelLineTests
{
    [Fact]
    public void The_line_of_a_plane_is_straight_and_where_the_height_is()
    {
        var heights = new double[4, 4];
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                heights[row, column] = column + 2 * row;
            }
        }

        var pieces = LevelLines.At(4.5, heights).ToList();

        Assert.NotEmpty(pieces);
        var ends = pieces.SelectMany(piece => new[] { piece.From, piece.To });
        Assert.All(ends, at => Assert.Equal(4.5, at.X + 2 * at.Y, 12));
    }

    [Fact]
    public void Levels_part_the_land_evenly_and_what_is_no_height_is_no_land()
    {
        var heights = new double[1, 11];
        for (var column = 0; column < 11; column++)
        {
            heights[0, column] = column == 0 ? double.NaN : column * column;
        }

        Assert.Equal([9, 25, 49], LevelLines.Levels(heights, 3).Select(level => Math.Round(level)));
    }

    [Theory]
    [InlineData(0, 882, "0 200 400 600 800")]
    [InlineData(-1.7, 2.2, "-1 0 1 2")]
    [InlineData(0, 0.0003, "0 5e-5 1e-4 1.5e-4 2e-4 2.5e-4 3e-4")]
    public void Steps_between_numbers_are_round(double from, double to, string labels)
    {
        var ticks = Axis.Exactly(from, to, isLogarithmic: false).Ticks(6);

        Assert.Equal(labels, string.Join(' ', ticks.Select(tick => tick.Label)));
    }

    [Fact]
    public void Between_few_decades_there_are_twos_and_fives() =>
        Assert.Equal(
            ["0.05", "0.1", "0.2", "0.5", "1", "2", "5"],
            Axis.Exactly(0.045, 5.5, isLogarithmic: true).Ticks(6).Select(tick => tick.Label));

    [Fact]
    public void Decades_are_skipped_where_there_are_many() =>
        Assert.Equal(
            ["1e-9", "1e-7", "1e-5", "1e-3", "0.1", "10"],
            Axis.Logarithmic([2e-9, 8]).Ticks(6).Select(tick => tick.Label));
}
