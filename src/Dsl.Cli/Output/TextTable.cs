using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dsl.Cli.Output;

/// <summary>Columns of text under their heads: the first ones to the left, numbers to the right.</summary>
internal static class TextTable
{
    private const string Between = "  ";

    public static void Write(
        TextWriter output, int left, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Prepend(heads).ToList();
        var widths = heads.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, at) => at < left ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]));
            output.WriteLine(string.Join(Between, cells).TrimEnd());
        }
    }
}
