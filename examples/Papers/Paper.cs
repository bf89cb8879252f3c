using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Cli;

namespace Examples.Papers;

/// <summary>A paper: the folder of its program and of its page's template, and where the page is written.</summary>
internal sealed partial record Paper(string Root, string Name)
{
    private const string Home = "examples/Papers";
    private const string TemplateName = "page.md";

    public string Folder => Path.Combine(Root, Home, Name);

    public string Template => Path.Combine(Folder, TemplateName);

    /// <summary>The template as whoever stands in the checkout would write it.</summary>
    public string ShownTemplate => $"{ShownFolder}/{TemplateName}";

    public string ShownFolder => $"{Home}/{Name}";

    /// <summary>What the page is called: `gda-am` of GdaAm.</summary>
    public string PageName => Humps().Replace(Name, "-").ToLowerInvariant();

    public string Page => Path.Combine(Root, "docs", "papers", $"{PageName}.md");

    public string Pictures => Path.Combine(Root, "docs", "papers", "pictures");

    /// <summary>The papers that are named, by their folders or by their pages; all where none is.</summary>
    public static IReadOnlyList<Paper> Wanted(string root, IReadOnlyList<string> names)
    {
        var all = All(root);
        return names.Count == 0 ? all : [.. names.Select(name => Named(all, name)).Distinct()];
    }

    private static List<Paper> All(string root)
    {
        var home = Path.Combine(root, Home);
        return !Directory.Exists(home)
            ? throw new Refusal($"there is no {Home} here: run this in the root of the checkout")
            :
            [
                .. Directory.GetDirectories(home)
                    .Select(folder => new Paper(root, Path.GetFileName(folder)))
                    .Where(paper => File.Exists(paper.Template))
                    .OrderBy(paper => paper.Name, StringComparer.Ordinal),
            ];
    }

    private static Paper Named(List<Paper> all, string name) =>
        all.FirstOrDefault(paper => Is(paper.Name, name) || Is(paper.PageName, name))
        ?? throw new Refusal($"there is no paper `{name}`; there are {string.Join(", ", all.Select(each => each.PageName))}");

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Humps();
}
