using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>A curve, or a cloud, what it is called, and its points in order.</summary>
internal sealed record Curve(Caption Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Curves of norms against how much work they took, each to a dot.</summary>
internal static class CurvePicture
{
    public static string Of(Caption title, string xName, string yName, IReadOnlyList<Curve> curves)
    {
        var plane = new NormPlane(title, xName, yName, curves);
        var (frame, svg) = (plane.Frame, plane.Frame.Svg);
        frame.Inside(() =>
        {
            for (var at = 0; at < curves.Count; at++)
            {
                Draw(svg, plane.PlacesOf(curves[at]), at);
            }
        });
        for (var at = 0; at < curves.Count; at++)
        {
            var look = Theme.CurveClass(at);
            frame.Entry(at, curves[at].Name, (x, y) => svg.Line(x, y, x + 30, y, look));
        }

        return svg.ToString();
    }

    private static void Draw(Svg svg, IReadOnlyList<(double X, double Y)> places, int number)
    {
        svg.Polyline(Thinned(places), Theme.CurveClass(number));
        foreach (var (x, y) in places.TakeLast(1))
        {
            svg.Circle(x, y, 3.5, Theme.DotClass(number));
        }
    }

    // No more than can be seen: of all points over one pixel the first, the ends of the range, and the last.
    private static IEnumerable<(double X, double Y)> Thinned(IReadOnlyList<(double X, double Y)> places) => places
        .Select((place, at) => (place, at))
        .GroupBy(each => Math.Round(each.place.X))
        .SelectMany(column => Ends([.. column]).DistinctBy(each => each.at).OrderBy(each => each.at))
        .Select(each => each.place);

    private static ((double X, double Y) place, int at)[] Ends(((double X, double Y) place, int at)[] column) =>
        [column[0], column.MinBy(each => each.place.Y), column.MaxBy(each => each.place.Y), column[^1]];
}
