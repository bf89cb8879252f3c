using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// A plane of norms against how much work they took. Norms are logarithmic, and so is the work where one thing took
/// much more than another: else the straight lines of linear convergence stay straight.
/// </summary>
internal sealed class NormPlane
{
    private const double MuchMore = 50;
    private const double Air = 1.03;

    private readonly bool _isLogarithmic;

    public NormPlane(Caption title, string xName, string yName, IReadOnlyList<Curve> things)
    {
        var ends = things.Select(EndOf).Where(end => end > 0).DefaultIfEmpty(1).ToList();
        var points = things.SelectMany(thing => thing.Points).Where(IsShown).ToList();
        _isLogarithmic = ends.Min() * MuchMore < ends.Max();
        Frame = new Frame(
            title,
            _isLogarithmic ? Axis.Logarithmic(points.Select(point => point.X)) : Axis.Linear([0, Air * ends.Max()]),
            xName,
            Axis.Logarithmic(points.Select(point => point.Y)),
            yName,
            width: 640,
            height: 340,
            entries: things.Count);
    }

    public Frame Frame { get; }

    /// <summary>Where the points are that have a place: norms above 0, and work too where it is logarithmic.</summary>
    public IReadOnlyList<(double X, double Y)> PlacesOf(Curve thing) =>
    [
        .. thing.Points
            .Where(point => IsShown(point) && (!_isLogarithmic || point.X > 0))
            .Select(point => (Frame.X(point.X), Frame.Y(point.Y))),
    ];

    private static bool IsShown((double X, double Y) point) => point.Y > 0 && double.IsFinite(point.Y);

    private static double EndOf(Curve thing) =>
        thing.Points.Where(IsShown).Select(point => point.X).DefaultIfEmpty(0).Max();
}
