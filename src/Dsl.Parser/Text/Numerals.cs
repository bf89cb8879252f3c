using System.Globalization;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>Numbers as they are written: `12`, `0.5`, `1e-3`.</summary>
internal static class Numerals
{
    private const int LongestMeant = 30;

    /// <summary>
    /// Just behind the number that starts here, with whatever letters and digits run on: `12px` is one number, spoilt,
    /// rather than a number and a name.
    /// </summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && Continues(text, start, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>What is wrong with a number, or null where nothing is.</summary>
    public static Flaw? FlawOf(string text, Span span) =>
        !IsWellFormed(text) ? new MalformedNumberFlaw(text, span)
        : text.All(Lexer.IsDigit) ? IsInt(text) ? null : new IntTooLargeFlaw(text, span)
        : IsReal(text) ? null : new RealTooLargeFlaw(text, span);

    /// <summary>What is meant by a number of another language, `0.1f` or `1_000`, or by a product, `2x`; null where nobody knows.</summary>
    public static string? Meant(string text)
    {
        var plain = text.Replace("_", "").TrimEnd('f', 'F', 'd', 'D', 'm', 'M', 'l', 'L');
        var name = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return text.Length > LongestMeant ? null
            : IsWellFormed(plain) ? plain
            : name.All(Lexer.IsLetter) && name is not ("e" or "E") ? $"{text.Substring(0, text.Length - name.Length)} * {name}"
            : null;
    }

    private static bool IsInt(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // On .NET Framework a real that is too large does not parse; elsewhere it is infinite.
    private static bool IsReal(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value);

    private static bool Continues(string text, int start, int at) =>
        Lexer.IsDigit(text[at])
        || Lexer.IsLetter(text[at])
        || (text[at] == '.' && at + 1 < text.Length && Lexer.IsDigit(text[at + 1]))
        || (text[at] is '+' or '-' && IsExponent(text, start, at - 1) && at + 1 < text.Length && Lexer.IsDigit(text[at + 1]));

    /// <summary>The `e` at this offset is an exponent's: only digits and points stand before it.</summary>
    private static bool IsExponent(string text, int start, int at)
    {
        if (at <= start || text[at] is not ('e' or 'E'))
        {
            return false;
        }

        for (var i = start; i < at; i++)
        {
            if (!Lexer.IsDigit(text[i]) && text[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellFormed(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        return IsPointed(mantissa) && (exponent < 0 || IsSigned(text.Substring(exponent + 1)));
    }

    private static bool IsPointed(string mantissa) => mantissa.Split('.') is { Length: <= 2 } parts && parts.All(IsDigits);

    private static bool IsSigned(string exponent) => IsDigits(exponent.TrimStart('+', '-'));

    private static bool IsDigits(string text) => text.Length > 0 && text.All(Lexer.IsDigit);
}
