using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// The picture's frame: its title, what its axes are of, their numbers, and below it a line for each thing shown.
/// </summary>
internal sealed class Frame
{
    private const double Margin = 14;
    private const double Row = 21;
    private const double ForNumbers = 62;
    private const int Ticks = 6;

    private readonly Axis _x;
    private readonly Axis _y;
    private readonly double _width;

    public Frame(Caption title, Axis x, string xName, Axis y, string yName, double width, double height, int entries)
    {
        (_x, _y, _width) = (x, y, width);
        Left = ForNumbers;
        Top = Margin + 2 * Row + 10;
        (Width, Height) = (width - ForNumbers - 2 * Margin, height);
        Svg = new Svg(width, Top + height + (entries + 2) * Row + Margin + 6, title.ToString());
        Svg.Text(Margin, Margin + Lettering.Title, Fitted(title, Lettering.Title), Lettering.Title, "ink");
        Svg.Text(Margin, Top - 15, Fitted(yName, Lettering.Label), Lettering.Label, "quiet");
        Svg.Text(Left + Width / 2, Top + Height + 2 * Row - 1, xName, Lettering.Label, "quiet", "middle");
        DrawX();
        DrawY();
    }

    public Svg Svg { get; }

    public double Left { get; }

    public double Top { get; }

    public double Width { get; }

    public double Height { get; }

    public double X(double number) => Left + Width * _x.Place(number);

    public double Y(double number) => Top + Height * (1 - _y.Place(number));

    public void Inside(Action draw)
    {
        Svg.Within(Left, Top, Width, Height, draw);
        Svg.Rectangle(Left, Top, Width, Height, "edge");
    }

    /// <summary>One line below: a mark, drawn at a place, and what it stands for.</summary>
    public void Entry(int number, Caption text, Action<double, double> mark)
    {
        var y = Top + Height + (number + 3) * Row + 2;
        mark(Left, y - Lettering.Label / 3);
        var before = Left + 40;
        Svg.Text(before, y, Lettering.Fitted(text, Lettering.Label, _width - before - Margin), Lettering.Label, "ink");
    }

    private string Fitted(Caption text, double size) => Lettering.Fitted(text, size, _width - 2 * Margin);

    private void DrawX()
    {
        foreach (var tick in _x.Ticks(Ticks))
        {
            Svg.Line(X(tick.At), Top, X(tick.At), Top + Height, "grid");
            Svg.Text(X(tick.At), Top + Height + Row, tick.Label, Lettering.Label, "ink", "middle");
        }
    }

    private void DrawY()
    {
        foreach (var tick in _y.Ticks(Ticks))
        {
            Svg.Line(Left, Y(tick.At), Left + Width, Y(tick.At), "grid");
            Svg.Text(Left - 8, Y(tick.At) + Lettering.Label / 3, tick.Label, Lettering.Label, "ink", "end");
        }
    }
}
