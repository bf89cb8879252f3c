using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Mmx.Games;

/// <summary>A file of numbers: commas between them, a row a line; empty lines do not count.</summary>
internal static class TableFile
{
    /// <summary>
    /// Where a game's files lie: in a folder that is given, or beside its .mmx file where the program lies.
    /// </summary>
    public static string Folder(string? given, string beside) =>
        given ?? Path.Combine(AppContext.BaseDirectory, beside);

    public static void Read(string folder, string file, long rows, long columns, Span<double> into)
    {
        var path = Path.Combine(folder, file);
        var lines = Lines(path);
        if (lines.Count != rows)
        {
            throw WrittenGameErrors.WrongRows(path, lines.Count, rows);
        }

        for (var row = 0; row < lines.Count; row++)
        {
            Read(path, lines[row], into.Slice((int)(row * columns), (int)columns));
        }
    }

    /// <summary>A vector stands in one line, or has a line for each of its elements.</summary>
    public static void Read(string folder, string file, Span<double> into)
    {
        var path = Path.Combine(folder, file);
        var lines = Lines(path);
        if (lines.Count == 1)
        {
            Read(path, lines[0], into);
        }
        else
        {
            Read(folder, file, into.Length, 1, into);
        }
    }

    private static List<(int Number, string Text)> Lines(string path)
    {
        if (!File.Exists(path))
        {
            throw WrittenGameErrors.NoFile(path);
        }

        var lines = new List<(int, string)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add((number, line));
            }
        }

        return lines;
    }

    private static void Read(string path, (int Number, string Text) line, Span<double> into)
    {
        var cells = line.Text.Split(',');
        if (cells.Length != into.Length)
        {
            throw WrittenGameErrors.WrongColumns(path, line.Number, cells.Length, into.Length);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            var isNumber = double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out into[i]);
            if (!isNumber)
            {
                throw WrittenGameErrors.NoNumber(path, line.Number, i + 1, cells[i].Trim());
            }
        }
    }
}
