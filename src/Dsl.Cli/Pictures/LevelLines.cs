using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// Lines on which numbers of a grid have one height: in each square between four of them, straight from edge to edge.
/// </summary>
internal static class LevelLines
{
    /// <summary>Pieces of the line, each from a place to a place, counted in columns and rows.</summary>
    public static IEnumerable<((double X, double Y) From, (double X, double Y) To)> At(double level, double[,] heights)
    {
        for (var row = 0; row + 1 < heights.GetLength(0); row++)
        {
            for (var column = 0; column + 1 < heights.GetLength(1); column++)
            {
                var crossings = Crossings(level, heights, column, row).ToList();
                for (var at = 0; at + 1 < crossings.Count; at += 2)
                {
                    yield return (crossings[at], crossings[at + 1]);
                }
            }
        }
    }

    /// <summary>Heights between which there is about as much land everywhere.</summary>
    public static IEnumerable<double> Levels(double[,] heights, int count)
    {
        var sorted = heights.Cast<double>().Where(double.IsFinite).Order().ToList();
        return sorted.Count == 0
            ? []
            : Enumerable.Range(1, count).Select(at => sorted[at * (sorted.Count - 1) / (count + 1)]).Distinct();
    }

    // Around the square: where two neighbours are on both sides of the level, the line goes through between them.
    private static IEnumerable<(double X, double Y)> Crossings(double level, double[,] heights, int column, int row)
    {
        (int X, int Y)[] corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        for (var at = 0; at < 4; at++)
        {
            var (one, other) = (corners[at], corners[(at + 1) % 4]);
            var (low, high) = (heights[one.Y, one.X], heights[other.Y, other.X]);
            if ((low < level) != (high < level) && double.IsFinite(high - low))
            {
                var part = (level - low) / (high - low);
                yield return (one.X + part * (other.X - one.X), one.Y + part * (other.Y - one.Y));
            }
        }
    }
}
