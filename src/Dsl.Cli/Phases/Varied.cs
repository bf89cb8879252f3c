using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Phases;

/// <summary>`path=from..to[:log][:count]`: a number, and all that it is to be, one after the other.</summary>
internal sealed record Varied(string Path, double From, double To, bool IsLogarithmic, int Count)
{
    private const int Usual = 40;

    // A picture is not wider, and each pair is a run.
    private const int Most = 1_000;

    private const string Logarithmic = "log";
    private const string Dots = "..";

    /// <summary>The numbers, evenly; by equal factors where it is logarithmic.</summary>
    public IReadOnlyList<double> Values => [.. Enumerable.Range(0, Count).Select(at => ValueAt(at))];

    public static Varied Parse(string written)
    {
        var (path, text) = Setting.Parse("--vary", written);
        var parts = text.Split(':');
        var ends = parts[0].Split(Dots);
        var isLogarithmic = parts.Skip(1).Contains(Logarithmic);
        var counts = parts.Skip(1).Where(part => part != Logarithmic).ToList();
        return ends.Length == 2 && WrittenNumber.Of(ends[0]) is { } from && WrittenNumber.Of(ends[1]) is { } to && counts.Count <= 1
            && CountOf(counts) is { } count && from < to && (!isLogarithmic || from > 0)
            ? Checked(written, new Varied(path, from, to, isLogarithmic, count))
            : throw new Refusal($"`--vary {written}` is no `path=from..to`, `path=from..to:40` or, above 0, "
                + "`path=from..to:log:40`");
    }

    /// <summary>What it is at a place between two of them, or half a place beyond the ends.</summary>
    public double ValueAt(double place) => IsLogarithmic
        ? From * Math.Pow(To / From, place / (Count - 1))
        : From + (To - From) * place / (Count - 1);

    public Setting SettingAt(int place) => new(Path, Numerals.Whole(ValueAt(place)));

    private static Varied Checked(string written, Varied varied) => varied.Count <= Most
        ? varied
        : throw new Refusal($"`--vary {written}`: {varied.Count} numbers are too many, {Most} are the most");

    private static int? CountOf(IReadOnlyList<string> counts) => counts.Count == 0 ? Usual
        : int.TryParse(counts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 1 ? count
        : null;
}
