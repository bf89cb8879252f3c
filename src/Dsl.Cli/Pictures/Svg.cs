using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Dsl.Cli.Pictures;

/// <summary>A picture as it is drawn: shapes by their classes, whose colours are the theme's.</summary>
internal sealed class Svg(double width, double height, string title)
{
    private readonly StringBuilder _text = new();

    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public void Line(double x1, double y1, double x2, double y2, string look) => Add(
        $"<line class=\"{look}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    public void Rectangle(double x, double y, double width, double height, string look) => Add(
        $"<rect class=\"{look}\" {Box(x, y, width, height)}/>");

    public void Circle(double x, double y, double radius, string look) => Add(
        $"<circle class=\"{look}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>");

    public void Polyline(IEnumerable<(double X, double Y)> points, string look) => Path(Through(points), look);

    public void Path(string path, string look)
    {
        if (path.Length > 0)
        {
            Add($"<path class=\"{look}\" d=\"{path}\"/>");
        }
    }

    public void Text(double x, double y, string text, double size, string look, string anchor = "start") => Add(
        $"<text class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" "
        + $"text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>What is drawn meanwhile is cut off at a rectangle.</summary>
    public void Within(double x, double y, double width, double height, Action draw)
    {
        Add($"<clipPath id=\"frame\"><rect {Box(x, y, width, height)}/></clipPath>");
        Add("<g clip-path=\"url(#frame)\">");
        draw();
        Add("</g>");
    }

    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(width)} {Number(height)}\" "
        + $"width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\">\n"
        + $"<title>{WebUtility.HtmlEncode(title)}</title>\n<style>{Theme.Css}</style>\n"
        + $"<rect class=\"paper\" width=\"{Number(width)}\" height=\"{Number(height)}\"/>\n{_text}</svg>\n";

    public static string Through(IEnumerable<(double X, double Y)> points)
    {
        var path = string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));
        return path.Length == 0 ? "" : "M" + path;
    }

    private static string Box(double x, double y, double width, double height) =>
        $"x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"";

    private void Add(string element) => _text.Append(element).Append('\n');
}
