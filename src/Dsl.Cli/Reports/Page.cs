using System;
using System.IO;
using System.Text;

namespace Dsl.Cli.Reports;

/// <summary>The page of a code, as it is written and as a terminal shows it.</summary>
internal sealed record Page(string Markdown)
{
    private const string Fence = "```";

    public string Text
    {
        get
        {
            var isCode = false;
            var text = new StringBuilder();
            foreach (var line in Markdown.TrimEnd().Split('\n'))
            {
                var isFence = line.StartsWith(Fence, StringComparison.Ordinal);
                isCode ^= isFence;
                text.Append(isFence ? "" : (isCode ? "    " + line : line.TrimStart('#', ' ')).TrimEnd() + "\n");
            }

            return text.ToString();
        }
    }

    /// <summary>The page of a code of the catalogue.</summary>
    public static Page Of(string code)
    {
        using var resource = typeof(Page).Assembly.GetManifestResourceStream($"Diagnostics.{code}.md")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return new Page(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
