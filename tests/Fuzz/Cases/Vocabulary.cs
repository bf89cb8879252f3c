using System;
using System.Linq;
using Dsl.Parser.Standard;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>Words, symbols and characters that go into programs, those that belong there and those that do not.</summary>
internal static class Vocabulary
{
    private static readonly string[] Tokens =
    [
        .. Words.Reserved.Select(word => $" {word} "),
        .. "+ - * / ^ < <= > >= == != <- = => , : . { } ( ) [ ] ; && || ! % += -> ? # @ ' \" // /// /* */ \\ $ ` ~ & |".Split(' '),
        .. "min max const for as until per keeping with restoring when reset data start equilibrium from seeds at least"
            .Split(' ').Select(word => $" {word} "),
        .. "reaches keeps has diverges within after steps evaluations whole player tensor gram qr uniform normal like ridge"
            .Split(' ').Select(word => $" {word} "),
        "z", "x", "y", ".x", ".y", ".state", ".count", ".push(", ".clear()", "{x: 1, y: z}", "{x: ", "norm(", "dot(", "lstsq(",
        "condition(", "all(", "any(", "finite(", "mix(", "ratio(", "clamp(", "if ", "(a) => a", "[i] => ", "[i, j] => i + j",
        "per: player", "per: tensor", "by: qr", "ridge: 1", "normal(like: z)", "uniform()", "simultaneous(", "alternating(",
        "real", "int", "bool", "rule ", "fn ", "grain", "solver", "z[3]", "(min x, max y)", "on z {", "vector[n]", "csv(\"a.csv\")", "remembered(x)", "newest(a)", "distances(x, y, 1)", "repeated(x, 2)",
        "0", "1", "-1", "0.5", "1e308", "1e-320", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e999",
        "0.1e+", "1.2.3", "12px", "256", "2147483648", "true", "\"a\"", "\"\\n\"", "\n", "\r", "\r\n", " ", "base", "step base",
        .. StandardLibrary.Rules, .. StandardLibrary.Rules.Select(rule => $"{rule}("), .. StandardLibrary.Fns,
    ];

    private static readonly string[] Characters =
    [
        "\0", "\t", "\v", "\f", "\r", "\n", "\u0085", "\u2028", "\u2029", "\u00A0", "\u200B", "\u200E", "\u202E", "\u2066", "\uFEFF",
        "\uFFFD", "\uFFFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\u0301", "é", "ß", "ǅ", "ſ", "µ", "λ", "文", "Ⅷ", "٣", "²", "\"", "'",
        "\\", "/", "*", "//", "/*", "*/", "{", "}", "(", ")", "[", "]", "<", "-", "<-", "=", ">", ".", ",", ":", "^", "0", "9", "e", "_",
        "\u007F", "\u001A", "\u001B[31m", "#", "@", "$", "`",
    ];

    public static string Any(Random random) => Tokens[random.Next(Tokens.Length)];

    public static string AnyCharacters(Random random) => random.Next(4) == 0
        ? ((char)random.Next(0x10000)).ToString()
        : Characters[random.Next(Characters.Length)];
}
