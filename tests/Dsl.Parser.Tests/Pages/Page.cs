using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser.Tests.Binding;

namespace Dsl.Parser.Tests.Pages;

/// <summary>A page of docs/diagnostics: its title, a wrong text with what is said of it, and a right one.</summary>
internal sealed partial record Page(string Code, string Title, string Wrong, string Said, string Right)
{
    public const string Folder = "docs/diagnostics";

    /// <summary>Null where the page is not made as all others are.</summary>
    public static Page? Of(string code)
    {
        var form = Form().Match(File.ReadAllText(PathTo(code)));
        string Part(string name) => form.Groups[name].Value;
        return form.Success && Part("code") == code
            ? new Page(code, Part("title"), Part("wrong"), Part("said"), Part("right"))
            : null;
    }

    /// <summary>Puts what the checker says today of the wrong text into the page.</summary>
    public void Accept()
    {
        var text = File.ReadAllText(PathTo(Code));
        var said = Form().Match(text).Groups["said"];
        File.WriteAllText(PathTo(Code), text[..said.Index] + SaidOf(Wrong) + text[(said.Index + said.Length)..]);
    }

    /// <summary>A line for each complaint about a text.</summary>
    public static string SaidOf(string text) => string.Concat(Programs.Of(text).Diagnostics.Select(found =>
        $"{found.Place.Line}:{found.Place.Column}: {found.Code} {found.Message} {found.Hint}\n"));

    private static string PathTo(string code) => Repository.PathTo($"{Folder}/{code}.md");

    [GeneratedRegex(
        "^# (?<code>MMX[0-9]{4}): (?<title>[^\n]+)\n\n.+?\n\n"
        + "## Wrong\n\n```mmx\n(?<wrong>.*?)```\n\n```text\n(?<said>.*?)```\n\n## Right\n\n```mmx\n(?<right>.*?)```\n$",
        RegexOptions.Singleline)]
    private static partial Regex Form();
}
