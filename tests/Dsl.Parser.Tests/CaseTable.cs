using System;
using System.IO;
using System.Linq;

namespace Dsl.Parser.Tests;

/// <summary>
/// Tables of cases, one `input ⇶ expected` a line; ⏎ stands for the end of a line, and a line that begins with `# ` says
/// what the next ones are about.
/// </summary>
internal static class CaseTable
{
    public static TheoryData<string, string> Of(string name)
    {
        var table = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name)).Where(IsCase))
        {
            var (input, expected) = line.Split(" ⇶ ") is [var left, var right]
                ? (left, right)
                : throw new FormatException($"{name}: a case is written `input ⇶ expected`, and this is not: {line}");
            table.Add(input.Replace("⏎", "\n"), expected.Replace("⏎", "\n"));
        }

        return table;
    }

    private static bool IsCase(string line) => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal);
}
