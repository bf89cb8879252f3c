using System.Globalization;

namespace Dsl.Cli.Output;

/// <summary>Numbers for people, and for machines.</summary>
internal static class Numerals
{
    /// <summary>As many digits as one looks at.</summary>
    public static string Short(double number) => number.ToString("g4", CultureInfo.InvariantCulture);

    /// <summary>All digits: the same number when it is read again.</summary>
    public static string Whole(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A parameter as it would be written in the language.</summary>
    public static string Of(object value) => value switch
    {
        double number => Whole(number),
        bool truth => truth ? "true" : "false",
        _ => value.ToString()!,
    };
}
