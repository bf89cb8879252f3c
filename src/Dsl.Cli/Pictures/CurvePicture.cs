using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>A curve, what it is called, and its points in order.</summary>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>
/// Curves of norms against how much work they took. Norms are logarithmic, and so is the work where one curve is much
/// longer than another: else the straight lines of linear convergence stay straight.
/// </summary>
internal static class CurvePicture
{
    private const double MuchLonger = 50;
    private const double Air = 1.03;

    public static string Of(string title, string xName, string yName, IReadOnlyList<Curve> curves)
    {
        var shown = curves.Select(curve => curve with { Points = [.. curve.Points.Where(IsShown)] }).ToList();
        var isLogarithmic = Shortest(shown) * MuchLonger < Longest(shown);
        var xs = shown.SelectMany(curve => curve.Points).Select(point => point.X);
        var frame = new Frame(
            title,
            isLogarithmic ? Axis.Logarithmic(xs) : Axis.Linear([0, Air * Longest(shown)]),
            xName,
            Axis.Logarithmic(shown.SelectMany(curve => curve.Points).Select(point => point.Y)),
            yName,
            width: 640,
            height: 340,
            entries: curves.Count);
        frame.Inside(() => Draw(frame, shown, isLogarithmic));
        for (var at = 0; at < shown.Count; at++)
        {
            var number = at;
            frame.Entry(at, shown[at].Name, (x, y) => frame.Svg.Line(x, y, x + 30, y, Theme.CurveClass(number)));
        }

        return frame.Svg.ToString();
    }

    private static void Draw(Frame frame, IReadOnlyList<Curve> curves, bool isLogarithmic)
    {
        for (var at = 0; at < curves.Count; at++)
        {
            var places = curves[at].Points
                .Where(point => !isLogarithmic || point.X > 0)
                .Select(point => (X: frame.X(point.X), Y: frame.Y(point.Y)))
                .ToList();
            frame.Svg.Polyline(Thinned(places), Theme.CurveClass(at));
            foreach (var (x, y) in places.TakeLast(1))
            {
                frame.Svg.Circle(x, y, 3.5, Theme.DotClass(at));
            }
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

    private static bool IsShown((double X, double Y) point) => point.Y > 0 && double.IsFinite(point.Y);

    private static double Longest(IEnumerable<Curve> curves) => curves.Max(End);

    private static double Shortest(IEnumerable<Curve> curves) =>
        curves.Select(End).Where(end => end > 0).DefaultIfEmpty(1).Min();

    private static double End(Curve curve) => curve.Points.Count == 0 ? 0 : curve.Points[^1].X;
}
