using System;
using System.Collections.Generic;

namespace Dsl.Parser.Text;

/// <summary>Turns an offset in a file's text into its line and column, both from 1. Lines end at \n, \r\n or \r.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _starts = starts.ToArray();
    }

    public (int Line, int Column) At(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index < 0 ? ~index - 1 : index;
        return (line + 1, offset - _starts[line] + 1);
    }
}
