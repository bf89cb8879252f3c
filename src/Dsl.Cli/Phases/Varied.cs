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
    public IReadOnlyList<double> Values => [.. Enumerable.Range(0, Count).Select(at => At(at))];

    public static Varied Parse(string written)
    {
        var (path, text) = Setting.Parse("--vary", written);
        var parts = text.Split(':');
        var ends = parts[0].Split(Dots);
        var isLogarithmic = parts.Skip(1).FirstOrDefault() == Logarithmic;
        var counts = parts.Skip(isLogarithmic ? 2 : 1).ToList();
        return ends.Length != 2 || counts.Count > 1
            ? throw new Refusal($"`--vary {written}` is no `path=from..to`, `path=from..to:40` or `path=from..to:log:40`")
            : Checked(written, new Varied(path, End(written, ends[0]), End(written, ends[1]), isLogarithmic,
                CountOf(counts) ?? throw Wrong(written, $"`{counts[0]}` is no count of two or more")));
    }

    /// <summary>The same in whole numbers, as many of them as there are, or every so manieth.</summary>
    public Varied InWholes()
    {
        var (from, to) = (Math.Ceiling(From), Math.Floor(To));
        if (IsLogarithmic || from >= to)
        {
            throw new Refusal($"`--vary {Path}=…`: `{Path}` is an int, to be varied evenly from one whole number to another");
        }

        var stride = Math.Ceiling((to - from) / (Count - 1));
        var count = (int)Math.Floor((to - from) / stride) + 1;
        return this with { From = from, To = from + stride * (count - 1), Count = count };
    }

    /// <summary>What it is at a place between two of them, or half a place beyond the ends.</summary>
    public double ValueAt(double place)
    {
        var share = place / (Count - 1);
        return IsLogarithmic
            ? Math.Exp((1 - share) * Math.Log(From) + share * Math.Log(To))
            : (1 - share) * From + share * To;
    }

    public Setting SettingAt(int place) => new(Path, Numerals.Whole(At(place)));

    private double At(int place) => place == 0 ? From : place == Count - 1 ? To : ValueAt(place);

    private static Varied Checked(string written, Varied varied) =>
        varied.From >= varied.To ? throw Wrong(written, "it begins below its end")
        : varied.IsLogarithmic && varied.From <= 0 ? throw Wrong(written, "by equal factors it begins above 0")
        : varied.Count > Most ? throw Wrong(written, $"{varied.Count} numbers are too many, {Most} are the most")
        : varied;

    private static double End(string written, string text) =>
        WrittenNumber.Of(text) ?? throw Wrong(written, $"`{text}` is no number that a double holds");

    private static Refusal Wrong(string written, string what) => new($"`--vary {written}`: {what}");

    private static int? CountOf(IReadOnlyList<string> counts) => counts.Count == 0 ? Usual
        : int.TryParse(counts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 1 ? count
        : null;
}
