using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// Ways through a game of two numbers, over arrows to where its players want to go, and lines of equal loss.
/// </summary>
internal sealed class PathPicture
{
    private readonly Frame _frame;
    private readonly Landscape _land;

    private PathPicture(
        Caption title, (string X, string Y) names, Region region, Func<double, double, Slope> slopeAt, int entries)
    {
        _frame = new Frame(
            title,
            Axis.Exactly(region.Left, region.Right, isLogarithmic: false),
            names.X,
            Axis.Exactly(region.Bottom, region.Top, isLogarithmic: false),
            names.Y,
            width: 560,
            height: 470,
            entries);
        _land = new Landscape(_frame, region, slopeAt);
    }

    public static string Of(
        Caption title,
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
        _land.Draw();
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

        _frame.Entry(ways.Count, _land.Name, _land.DrawSample);
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

    private void DrawCross((double X, double Y) at)
    {
        _frame.Svg.Line(at.X - 5, at.Y - 5, at.X + 5, at.Y + 5, "cross");
        _frame.Svg.Line(at.X - 5, at.Y + 5, at.X + 5, at.Y - 5, "cross");
    }
}
