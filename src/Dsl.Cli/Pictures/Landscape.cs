using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>A game of two numbers as a land: arrows to where its players want to go, and lines of equal loss.</summary>
internal sealed class Landscape(Frame frame, Region region, Func<double, double, Slope> slopeAt)
{
    private const int Arrows = 19;
    private const int Heights = 61;
    private const int Levels = 12;

    // Of a game that says its players' fields alone there is none.
    private readonly bool _hasLoss = !double.IsNaN(slopeAt(region.Left, region.Bottom).Loss);

    /// <summary>What can be seen of it.</summary>
    public string Name => _hasLoss ? "the players' directions, and equal losses" : "the players' directions";

    public void Draw()
    {
        DrawLevels(HeightsThere());
        DrawArrows();
    }

    /// <summary>What it is drawn with, for those who say what it means.</summary>
    public void DrawSample(double x, double y)
    {
        if (_hasLoss)
        {
            frame.Svg.Line(x, y + 4, x + 30, y + 4, "level");
        }

        DrawArrow((x + 4, y - 1), (x + 22, y - 1));
    }

    private double[,] HeightsThere()
    {
        var heights = new double[Heights, Heights];
        for (var row = 0; row < Heights; row++)
        {
            for (var column = 0; column < Heights; column++)
            {
                var (x, y) = region.At(column, row, Heights);
                heights[row, column] = slopeAt(x, y).Loss;
            }
        }

        return heights;
    }

    private void DrawLevels(double[,] heights)
    {
        var (wide, high) = (frame.Width / (Heights - 1), frame.Height / (Heights - 1));
        var pieces = LevelLines.Levels(heights, Levels)
            .SelectMany(level => LevelLines.At(level, heights))
            .Select(piece => Svg.Through([Scaled(piece.From), Scaled(piece.To)]));
        frame.Svg.Path(string.Concat(pieces), "level");

        (double, double) Scaled((double X, double Y) place) =>
            (frame.Left + place.X * wide, frame.Top + frame.Height - place.Y * high);
    }

    // The longest is as long as two are apart; shorter ones by the root, so that those near an equilibrium can be seen.
    private void DrawArrows()
    {
        var arrows = ArrowsThere().ToList();
        var longest = arrows.Select(arrow => arrow.Length).DefaultIfEmpty(1).Max();
        foreach (var ((x, y), slope, length) in arrows)
        {
            var half = 0.45 * frame.Height / Arrows * Math.Sqrt(length / longest);
            var (right, down) = (half * slope.Right / length, -half * slope.Up / length);
            DrawArrow((x - right, y - down), (x + right, y + down));
        }
    }

    private IEnumerable<((double X, double Y) At, Slope Slope, double Length)> ArrowsThere() =>
        from row in Enumerable.Range(1, Arrows - 2)
        from column in Enumerable.Range(1, Arrows - 2)
        let at = region.At(column, row, Arrows)
        let slope = slopeAt(at.X, at.Y)
        let length = Math.Sqrt(slope.Right * slope.Right + slope.Up * slope.Up)
        where length > 0 && double.IsFinite(length)
        select ((frame.X(at.X), frame.Y(at.Y)), slope, length);

    private void DrawArrow((double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = ((to.X - from.X) * 0.3, (to.Y - from.Y) * 0.3);
        var head = new[] { (to.X - x + 0.6 * y, to.Y - y - 0.6 * x), to, (to.X - x - 0.6 * y, to.Y - y + 0.6 * x) };
        frame.Svg.Path(Svg.Through([from, to]) + Svg.Through(head), "arrow");
    }
}
