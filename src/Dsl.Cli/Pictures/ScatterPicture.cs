using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// Clouds of norms against how much work they took: a mark for each, in the colour and the form of its cloud.
/// </summary>
internal static class ScatterPicture
{
    private const double Size = 4.5;

    // Corners around the middle: a square, a triangle, a diamond, and a triangle that stands on its tip.
    private static readonly (double X, double Y)[][] Forms =
    [
        [(-1, -1), (1, -1), (1, 1), (-1, 1)],
        [(0, -1.2), (1.2, 1), (-1.2, 1)],
        [(0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)],
        [(0, 1.2), (1.2, -1), (-1.2, -1)],
    ];

    public static string Of(Caption title, string xName, string yName, IReadOnlyList<Curve> clouds)
    {
        var plane = new NormPlane(title, xName, yName, clouds);
        plane.Frame.Inside(() =>
        {
            for (var at = 0; at < clouds.Count; at++)
            {
                foreach (var (x, y) in plane.PlacesOf(clouds[at]))
                {
                    Draw(plane.Frame.Svg, x, y, at);
                }
            }
        });
        for (var at = 0; at < clouds.Count; at++)
        {
            var number = at;
            plane.Frame.Entry(at, clouds[at].Name, (x, y) => Draw(plane.Frame.Svg, x + 15, y, number));
        }

        return plane.Frame.Svg.ToString();
    }

    private static void Draw(Svg svg, double x, double y, int number)
    {
        var corners = Forms[number % Forms.Length].Select(corner => (x + Size * corner.X, y + Size * corner.Y));
        svg.Path(Svg.Through(corners) + "Z", Theme.DotClass(number));
    }
}
