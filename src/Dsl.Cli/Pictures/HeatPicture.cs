using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>One of a picture's two axes: its name, and what it is at the middle of a cell, counted from 0.</summary>
internal sealed record CellAxis(string Name, int Count, bool IsLogarithmic, Func<double, double> ValueAt)
{
    /// <summary>Half a cell beyond the middles of the first and the last one.</summary>
    public Axis Axis => Axis.Exactly(ValueAt(-0.5), ValueAt(Count - 0.5), IsLogarithmic);
}

/// <summary>Cells of one of a few kinds, and lines where a number of theirs has one value; the first stands out.</summary>
internal static class HeatPicture
{
    public static string Of(
        Caption title,
        CellAxis x,
        CellAxis y,
        IReadOnlyList<string> kinds,
        Func<int, int, int> kindAt,
        IReadOnlyList<(string Name, double Level, double[,] Heights)> lines)
    {
        var frame = new Frame(title, x.Axis, x.Name, y.Axis, y.Name, width: 640, height: 420, kinds.Count + lines.Count);
        var (wide, high) = (frame.Width / x.Count, frame.Height / y.Count);
        frame.Inside(() =>
        {
            DrawCells(frame, x.Count, y.Count, kindAt);
            foreach (var (line, at) in lines.Select((line, at) => (line, at)))
            {
                frame.Svg.Path(LineOf(frame, line.Level, line.Heights, wide, high), "line halo");
                frame.Svg.Path(LineOf(frame, line.Level, line.Heights, wide, high), LookOf(at));
            }
        });
        for (var at = 0; at < kinds.Count; at++)
        {
            var number = at;
            frame.Entry(at, kinds[at], (x, y) => frame.Svg.Rectangle(x, y - 7, 30, 13, Theme.HeatClass(number)));
        }

        for (var at = 0; at < lines.Count; at++)
        {
            var look = LookOf(at);
            frame.Entry(kinds.Count + at, lines[at].Name, (x, y) => frame.Svg.Line(x, y, x + 30, y, look));
        }

        return frame.Svg.ToString();
    }

    private static string LookOf(int line) => line == 0 ? "line boundary" : Theme.CurveOverCellsClass(line - 1);

    // Neighbours of one kind are one rectangle: else there would be hairs between them.
    private static void DrawCells(Frame frame, int columns, int rows, Func<int, int, int> kindAt)
    {
        var (wide, high) = (frame.Width / columns, frame.Height / rows);
        for (var row = 0; row < rows; row++)
        {
            var top = frame.Top + frame.Height - (row + 1) * high;
            for (var column = 0; column < columns;)
            {
                var first = column;
                var kind = kindAt(row, first);
                while (column < columns && kindAt(row, column) == kind)
                {
                    column++;
                }

                var look = Theme.HeatClass(kind);
                frame.Svg.Rectangle(frame.Left + first * wide, top, (column - first) * wide, high + 0.3, look);
            }
        }
    }

    // A cell's number is that of its middle.
    private static string LineOf(Frame frame, double level, double[,] heights, double wide, double high)
    {
        var pieces = LevelLines.At(level, heights);
        return string.Concat(pieces.Select(piece => Svg.Through([At(piece.From), At(piece.To)])));

        (double, double) At((double X, double Y) place) =>
            (frame.Left + (place.X + 0.5) * wide, frame.Top + frame.Height - (place.Y + 0.5) * high);
    }
}
