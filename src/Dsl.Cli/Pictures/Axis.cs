using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>A place on an axis that has a number written to it.</summary>
internal readonly record struct Tick(double At, string Label);

/// <summary>A range of numbers, and where in it a number is: from 0 to 1.</summary>
internal abstract record Axis(double From, double To)
{
    public abstract double Place(double number);

    /// <summary>Round numbers, not many more than wanted.</summary>
    public abstract IReadOnlyList<Tick> Ticks(int wanted);

    /// <summary>From the least to the greatest, made wider where that is one number.</summary>
    public static Axis Linear(IEnumerable<double> numbers)
    {
        var (from, to) = Range(numbers);
        var wider = from < to ? 0 : Math.Max(1, Math.Abs(from)) / 2;
        return new LinearAxis(from - wider, to + wider);
    }

    /// <summary>From the decade of the least to that of the greatest; of those above 0.</summary>
    public static Axis Logarithmic(IEnumerable<double> numbers)
    {
        var (from, to) = Range(numbers.Where(number => number > 0));
        var (low, high) = (Math.Floor(Math.Log10(from)), Math.Ceiling(Math.Log10(to)));
        return new LogarithmicAxis(Decade(low), Decade(low < high ? high : high + 1));
    }

    /// <summary>From one end to the other as they are.</summary>
    public static Axis Exactly(double from, double to, bool isLogarithmic) =>
        isLogarithmic ? new LogarithmicAxis(from, to) : new LinearAxis(from, to);

    private static double Decade(double exponent) =>
        Math.Clamp(Math.Pow(10, exponent), double.Epsilon, double.MaxValue);

    private static (double From, double To) Range(IEnumerable<double> numbers)
    {
        var finite = numbers.Where(double.IsFinite).DefaultIfEmpty(1).ToList();
        return (finite.Min(), finite.Max());
    }
}

/// <summary>Equal steps are equally long.</summary>
internal sealed record LinearAxis(double From, double To) : Axis(From, To)
{
    public override double Place(double number) => (number - From) / (To - From);

    public override IReadOnlyList<Tick> Ticks(int wanted)
    {
        var step = Rounded((To - From) / wanted);
        var first = Math.Ceiling(From / step - 1e-9);
        var last = Math.Floor(To / step + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(at => TickAt((first + at) * step))];
    }

    private static Tick TickAt(double number) => new(number, Math.Abs(number) switch
    {
        < 1e-12 => "0",
        < 1e-3 or >= 1e6 => number.ToString("0.###e0", CultureInfo.InvariantCulture),
        _ => number.ToString("g6", CultureInfo.InvariantCulture),
    });

    private static double Rounded(double step)
    {
        var decade = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return decade * (step / decade) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
    }
}

/// <summary>Equal factors are equally long.</summary>
internal sealed record LogarithmicAxis(double From, double To) : Axis(From, To)
{
    private const double Hair = 1e-9;
    private const int FewDecades = 3;

    private static readonly int[] Between = [1, 2, 5];

    // A difference of logarithms: the quotient may be larger than a number can be.
    public override double Place(double number) =>
        (Math.Log(number) - Math.Log(From)) / (Math.Log(To) - Math.Log(From));

    public override IReadOnlyList<Tick> Ticks(int wanted)
    {
        var (low, high) = ((int)Math.Ceiling(Math.Log10(From) - Hair), (int)Math.Floor(Math.Log10(To) + Hair));
        var every = Math.Max(1, (int)Math.Ceiling((high - low) / (double)wanted));
        return
        [
            .. from decade in Enumerable.Range(low - 1, high - low + 3)
               where (decade - low) % every == 0
               from times in high - low < FewDecades ? Between : [1]
               let at = times * Math.Pow(10, decade)
               where Place(at) is > -Hair and < 1 + Hair
               select new Tick(at, LabelOf(times, decade)),
        ];
    }

    private static string LabelOf(int times, int decade) => decade is >= -2 and <= 4
        ? (times * Math.Pow(10, decade)).ToString("0.##", CultureInfo.InvariantCulture)
        : $"{times}e{decade}";
}
