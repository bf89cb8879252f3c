using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Dsl.Cli.Tests.Pictures;

/// <summary>Where a text of a picture is, in a font as wide as browsers have.</summary>
internal sealed record TextBox(string Text, double Left, double Top, double Right, double Bottom)
{
    private const double Above = 0.95;
    private const double Below = 0.25;

    public static IReadOnlyList<TextBox> In(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(each => each.Name.LocalName == "text").Select(Of)];

    public bool Meets(TextBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    private static TextBox Of(XElement text)
    {
        var (x, y, size) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"));
        var width = size * text.Value.Sum(WidthOf);
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "middle" => x - width / 2,
            "end" => x - width,
            _ => x,
        };
        return new TextBox(text.Value, left, y - Above * size, left + width, y + Below * size);
    }

    // DejaVu Sans is the widest of those that the pictures ask for.
    private static double WidthOf(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ' ' or '(' or ')' or '-' => 0.4,
        'm' or 'w' or 'M' or 'W' => 1,
        >= 'A' and <= 'Z' => 0.79,
        _ => 0.64,
    };

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
