using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>Reads options that are numbers, and says which one is none.</summary>
internal static class NumberOption
{
    public static long Whole(ArgumentResult given) =>
        long.TryParse(Word(given), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(given, "whole number");

    public static double Real(ArgumentResult given) =>
        WrittenNumber.Of(Word(given)) ?? Refuse(given, "number that a double holds");

    private static string Word(ArgumentResult given) => given.Tokens.Single().Value;

    private static long Refuse(ArgumentResult given, string wanted)
    {
        var option = given.Parent is OptionResult { Option.Name: var name } ? $"{name} " : "";
        given.AddError($"`{option}{Word(given)}`: `{Word(given)}` is no {wanted}");
        return 0;
    }
}
