using System.Globalization;
using System.Linq;
using System.Text;
using Fuzz.Cases;

namespace Fuzz.Running;

/// <summary>A run as a page of the documents.</summary>
internal static class Report
{
    public static string Of(Options options, Counts counts, Archive archive)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What was tried to break it

            Written by `./build.sh fuzz --cases {counts.Cases} --seed {options.Series.Seed} --report docs/fuzzing.md`.

            Each case is read, bound and asked for all that is wrong with it on a stack of 256 KB: nothing throws, hangs or ends
            the process, each complaint stands within its file and says what to do, and what is printed of a clean text is
            read as the same. Of right programs some become C#, which is held to be C# that no text of the source has broken
            into; and of these some are compiled, each warning being an error.

            | Kind | Cases | Right | Became C# | Compiled |
            |---|--:|--:|--:|--:|

            """);
        foreach (var kind in Kinds.All)
        {
            Row(text, kind.Name, [.. counts.Of(kind)]);
        }

        Row(text, "all", [.. Enumerable.Range(0, 4).Select(column => Kinds.All.Sum(kind => counts.Of(kind)[column]))]);
        text.Append('\n').Append(archive.Count == 0 ? "Nothing was found.\n" : "Found:\n\n");
        foreach (var what in archive.Known)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {what}\n");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, long[] numbers) =>
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", numbers.Select(number => number.ToString("N0", CultureInfo.InvariantCulture)))} |\n");
}
