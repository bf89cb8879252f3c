using System;
using System.Globalization;
using System.Linq;

namespace Dsl.Cli.Runs;

/// <summary>Numbers of the command line: what no double holds is none.</summary>
internal static class WrittenNumber
{
    /// <summary>Null where the text is no number; NaN, infinities and what is beyond a double are none.</summary>
    public static double? Of(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && (number != 0 || IsZero(text)) ? number : null;

    // `1e-400` is read as 0, and is not.
    private static bool IsZero(string text) =>
        !text.Split('e', 'E')[0].Any(character => character is >= '1' and <= '9');
}
