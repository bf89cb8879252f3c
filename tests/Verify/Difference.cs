using System;
using System.Collections.Generic;
using System.Text;

namespace VerifyXunit;

/// <summary>The lines in which two texts differ, with three lines around each change.</summary>
internal static class Difference
{
    private const int Around = 3;

    public static string Between(string expected, string actual) =>
        Shorten(Lines(expected.Split('\n'), actual.Split('\n')));

    // Every line of both texts, marked: ' ' in both, '-' expected only, '+' actual only.
    private static List<(char Mark, string Line)> Lines(string[] expected, string[] actual)
    {
        var common = LongestCommon(expected, actual);
        var lines = new List<(char, string)>();
        var (i, j) = (0, 0);
        while (i < expected.Length || j < actual.Length)
        {
            if (i < expected.Length && j < actual.Length && expected[i] == actual[j])
            {
                lines.Add((' ', expected[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == actual.Length || (i < expected.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', expected[i++]));
            }
            else
            {
                lines.Add(('+', actual[j++]));
            }
        }

        return lines;
    }

    // [i, j]: how many lines the rests from i and from j have in common, in order.
    private static int[,] LongestCommon(string[] expected, string[] actual)
    {
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            for (var j = actual.Length - 1; j >= 0; j--)
            {
                common[i, j] = expected[i] == actual[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string Shorten(List<(char Mark, string Line)> lines)
    {
        var text = new StringBuilder();
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearAChange(lines, i))
            {
                continue;
            }

            if (i > last + 1)
            {
                text.Append("  …\n");
            }

            text.Append(lines[i].Mark).Append(' ').Append(lines[i].Line).Append('\n');
            last = i;
        }

        return text.ToString();
    }

    private static bool IsNearAChange(List<(char Mark, string Line)> lines, int index)
    {
        var from = Math.Max(0, index - Around);
        var to = Math.Min(lines.Count - 1, index + Around);
        return lines.FindIndex(from, to - from + 1, line => line.Mark != ' ') >= 0;
    }
}
