using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Benchmarks.Compile;

/// <summary>Programs of any length: the language's page over and over, each time with names of its own.</summary>
internal static partial class Pages
{
    private static readonly string Page = File
        .ReadAllText(Repository.PathTo("tests/Dsl.Parser.Tests/Cases/one-page.mmx"))
        .Replace("namespace Acme.Gans\n", "");

    private static readonly string[] Names = [.. Declared().Matches(Page).Select(match => match.Groups["name"].Value)];

    public static string Of(int lines) =>
        string.Concat(Enumerable.Range(0, 1 + (lines / Page.Split('\n').Length)).Select(Numbered));

    /// <summary>One page, whose names end in a number.</summary>
    public static string Numbered(int number) => Regex
        .Replace(Page, $@"\b({string.Join('|', Names)})\b(?!:)", name => $"{name.Value}N{number}")
        .Replace("claim \"", $"claim \"{number} ");

    [GeneratedRegex(@"^(rule|fn|optimizer|game) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
