using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// Ways through a game of two numbers, over arrows to where its players want to go, and lines of equal loss.
/// </summary>
internal sealed class PathPicture
{
    private const int Arrows = 19;
    private const int Heights = 61;
    private const int Levels = 12;

    private readonly Frame _frame;
    private readonly Region _region;
    private readonly Func<double, double, Slope> _slopeAt;

    private PathPicture(
        string title, (string X, string Y) names, Region region, Func<double, double, Slope> slopeAt, int entries)
    {
        (_region, _slopeAt) = (region, slopeAt);
        _frame = new Frame(
            title,
            Axis.Exactly(region.Left, region.Right, isLogarithmic: false),
            names.X,
            Axis.Exactly(region.Bottom, region.Top, isLogarithmic: false),
            names.Y,
            width: 560,
            height: 470,
            entries);
    }

    public static string Of(
        string title,
        (string X, string Y) names,
        IReadOnlyList<Curve> ways,
        (double X, double Y)? equilibrium,
        Func<double, double, Slope> slopeAt)
    {
        var points = ways.SelectMany(way => way.Points).Where(IsFinite).ToList();
        var region = Region.Around(equilibrium ?? Middle(points), points);
        var picture = new PathPicture(title, names, region, slopeAt, ways.Count + (equilibrium is null ? 1 : 2));
        picture._frame.Inside(() => picture.Draw(ways, equilibrium));
        picture.DrawEntries(ways, equilibrium is not null);
        return picture._frame.Svg.ToString();
    }

    private static bool IsFinite((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private static (double X, double Y) Middle(IReadOnlyList<(double X, double Y)> points) =>
        ((points.Min(point => point.X) + points.Max(point => point.X)) / 2,
            (points.Min(point => point.Y) + points.Max(point => point.Y)) / 2);

    private void Draw(IReadOnlyList<Curve> ways, (double X, double Y)? equilibrium)
    {
        DrawLevels();
        DrawArrows();
        for (var at = 0; at < ways.Count; at++)
        {
            DrawWay([.. ways[at].Points.TakeWhile(IsFinite).Select(Placed)], at);
        }

        if (equilibrium is { } known)
        {
            DrawCross(Placed(known));
        }
    }

    private void DrawEntries(IReadOnlyList<Curve> ways, bool knowsEquilibrium)
    {
        for (var at = 0; at < ways.Count; at++)
        {
            var number = at;
            _frame.Entry(at, ways[at].Name, (x, y) => DrawWay([(x, y), (x + 30, y)], number));
        }

        _frame.Entry(ways.Count, "the players' directions, and equal losses", (x, y) =>
        {
            _frame.Svg.Line(x, y + 4, x + 30, y + 4, "level");
            DrawArrow((x + 4, y - 1), (x + 22, y - 1));
        });
        if (knowsEquilibrium)
        {
            _frame.Entry(ways.Count + 1, "the equilibrium", (x, y) => DrawCross((x + 15, y)));
        }
    }

    private (double X, double Y) Placed((double X, double Y) point) => (_frame.X(point.X), _frame.Y(point.Y));

    // From a ring to a dot. Places that are no further apart than a hair are one.
    private void DrawWay(IReadOnlyList<(double X, double Y)> places, int number)
    {
        var seen = new List<(double X, double Y)>();
        foreach (var place in places)
        {
            if (seen.Count == 0 || Math.Abs(seen[^1].X - place.X) + Math.Abs(seen[^1].Y - place.Y) > 0.5)
            {
                seen.Add(place);
            }
        }

        _frame.Svg.Polyline(seen, Theme.CurveClass(number));
        _frame.Svg.Circle(places[0].X, places[0].Y, 4, $"paper c{number % Theme.Light.Curves.Count}");
        _frame.Svg.Circle(places[^1].X, places[^1].Y, 4, Theme.DotClass(number));
    }

    private void DrawLevels()
    {
        var heights = new double[Heights, Heights];
        for (var row = 0; row < Heights; row++)
        {
            for (var column = 0; column < Heights; column++)
            {
                var (x, y) = _region.At(column, row, Heights);
                heights[row, column] = _slopeAt(x, y).Loss;
            }
        }

        var (wide, high) = (_frame.Width / (Heights - 1), _frame.Height / (Heights - 1));
        var pieces = LevelLines.Levels(heights, Levels)
            .SelectMany(level => LevelLines.At(level, heights))
            .Select(piece => Svg.Through([Scaled(piece.From), Scaled(piece.To)]));
        _frame.Svg.Path(string.Concat(pieces), "level");

        (double, double) Scaled((double X, double Y) place) =>
            (_frame.Left + place.X * wide, _frame.Top + _frame.Height - place.Y * high);
    }

    // The longest is as long as two are apart; shorter ones by the root, so that those near an equilibrium can be seen.
    private void DrawArrows()
    {
        var all =
            from row in Enumerable.Range(1, Arrows - 2)
            from column in Enumerable.Range(1, Arrows - 2)
            let at = _region.At(column, row, Arrows)
            let slope = _slopeAt(at.X, at.Y)
            let length = Math.Sqrt(slope.Right * slope.Right + slope.Up * slope.Up)
            where length > 0 && double.IsFinite(length)
            select (At: Placed(at), Slope: slope, Length: length);
        var arrows = all.ToList();
        var longest = arrows.Select(arrow => arrow.Length).DefaultIfEmpty(1).Max();
        foreach (var (at, slope, length) in arrows)
        {
            var half = 0.45 * _frame.Height / Arrows * Math.Sqrt(length / longest);
            var (right, down) = (half * slope.Right / length, -half * slope.Up / length);
            DrawArrow((at.X - right, at.Y - down), (at.X + right, at.Y + down));
        }
    }

    private void DrawArrow((double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = ((to.X - from.X) * 0.3, (to.Y - from.Y) * 0.3);
        var head = new[] { (to.X - x + 0.6 * y, to.Y - y - 0.6 * x), to, (to.X - x - 0.6 * y, to.Y - y + 0.6 * x) };
        _frame.Svg.Path(Svg.Through([from, to]) + Svg.Through(head), "arrow");
    }

    private void DrawCross((double X, double Y) at)
    {
        _frame.Svg.Line(at.X - 5, at.Y - 5, at.X + 5, at.Y + 5, "cross");
        _frame.Svg.Line(at.X - 5, at.Y + 5, at.X + 5, at.Y - 5, "cross");
    }
}
