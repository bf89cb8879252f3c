using System;
using System.Globalization;
using System.Text;

namespace Examples.RingGan;

/// <summary>Real and generated points as an SVG, for light pages and for dark ones.</summary>
internal static class Picture
{
    private const int Size = 640;
    private const int Top = 56;
    private const double Reach = 2;

    private const string Style =
        """
        <style>
          .page { fill: #ffffff } .ring { fill: none; stroke: #8c959f; stroke-width: 1; stroke-dasharray: 3 3 }
          text { font: 16px system-ui, "DejaVu Sans", sans-serif; fill: #1f2328 }
          path { stroke-width: 3; stroke-linecap: round; fill: none; stroke-opacity: .55 }
          .real { stroke: #57606a } .generated { stroke: #d9480f }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } .ring { stroke: #6e7681 } text { fill: #e6edf3 }
            .real { stroke: #9da7b3 } .generated { stroke: #ff8a4c }
          }
        </style>
        """;

    /// <summary>The picture of points, x and y of each in turn, under a title.</summary>
    public static string Of(string title, ReadOnlySpan<float> real, ReadOnlySpan<float> generated)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size + Top}\" ");
        svg.Append($"width=\"{Size}\" height=\"{Size + Top}\" role=\"img\" aria-label=\"{title}\">\n{Style}\n");
        svg.Append($"<rect class=\"page\" width=\"{Size}\" height=\"{Size + Top}\"/>\n");
        svg.Append($"<text x=\"20\" y=\"34\">{title}</text>\n");
        AppendLegend(svg, Size - 200, "real");
        AppendLegend(svg, Size - 120, "generated");
        AppendRings(svg);
        AppendPoints(svg, "real", real);
        AppendPoints(svg, "generated", generated);
        return svg.Append("</svg>\n").ToString();
    }

    private static void AppendLegend(StringBuilder svg, int x, string name)
    {
        svg.Append($"<path class=\"{name}\" style=\"stroke-width: 9; stroke-opacity: 1\" d=\"M{x} 29h.01\"/>");
        svg.Append($"<text x=\"{x + 12}\" y=\"34\">{name}</text>\n");
    }

    private static void AppendRings(StringBuilder svg)
    {
        for (var mode = 0; mode < Ring.Modes; mode++)
        {
            var (x, y) = Ring.Centre(mode);
            var radius = Ring.Reach * Ring.Deviation * Size / (2 * Reach);
            svg.Append($"<circle class=\"ring\" cx=\"{Across(x)}\" cy=\"{Down(y)}\" r=\"{Text(radius)}\"/>\n");
        }
    }

    // All points of a kind are one path of dots: a line of no length with round ends.
    private static void AppendPoints(StringBuilder svg, string name, ReadOnlySpan<float> points)
    {
        svg.Append($"<path class=\"{name}\" d=\"");
        for (var i = 0; i < points.Length; i += 2)
        {
            if (Math.Abs(points[i]) < Reach && Math.Abs(points[i + 1]) < Reach)
            {
                svg.Append($"M{Across(points[i])} {Down(points[i + 1])}h.01");
            }
        }

        svg.Append("\"/>\n");
    }

    private static string Across(double x) => Text((x + Reach) * Size / (2 * Reach));

    private static string Down(double y) => Text(Top + (Reach - y) * Size / (2 * Reach));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
