using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Pages;

/// <summary>The list of all pages, by what they are about.</summary>
internal static class PageIndex
{
    private const string Head =
        """
        # What the checker says

        Every complaint has a code, and every code has a page: what it means, a text that is wrong, and one that is right.
        `mmx check --explain MMX2003` shows the page in a terminal. A number is never used twice.

        """;

    public static string Text => Head + string.Concat(Category.All.Select(Part));

    private static string Part(Category category)
    {
        var rows = Catalogue.All.Where(known => known.Category == category).Select(Row);
        return $"\n## {category.Title}\n\n| code | severity | what it is about |\n|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Row(KnownCode known)
    {
        var severity = known.Severity == Severity.Error ? "error" : "warning";
        return $"| [{known.Code}]({known.Code}.md) | {severity} | {known.Title} |\n";
    }
}
