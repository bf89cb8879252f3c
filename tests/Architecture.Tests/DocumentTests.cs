using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What documents say of files is true.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [.. SourceTree.All().Select(source => source.Path).Where(path => path.EndsWith(".md"))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_block_under_a_path_is_that_file(string document)
    {
        var changed =
            from Match block in Block().Matches(SourceTree.Read(document))
            let path = block.Groups["path"].Value
            where Read(path).TrimEnd() != block.Groups["text"].Value.TrimEnd()
            select $"{document} shows another text than {path}";

        Expect.None(changed, "The file is right: copy it into the document.");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_block_of_output_is_what_the_example_prints(string document)
    {
        var changed =
            from Match block in Output().Matches(SourceTree.Read(document))
            let printed = Run(block.Groups["example"].Value)
            where printed.TrimEnd() != block.Groups["text"].Value.TrimEnd()
            select $"{document} shows another output than {block.Groups["example"].Value} prints:\n{printed}";

        Expect.None(changed, "The example is right: copy what it prints into the document.");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_block_from_a_path_stands_in_that_file(string document)
    {
        var changed =
            from Match block in Excerpt().Matches(SourceTree.Read(document))
            let path = block.Groups["path"].Value
            where !Dedented(Read(path)).Contains(Dedented(block.Groups["text"].Value), StringComparison.Ordinal)
            select $"{document} shows a part of {path} that is not there";

        Expect.None(changed, "The file is right: copy the part into the document.");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathTo(document))!;
        var dead =
            from Match link in Link().Matches(SourceTree.Read(document))
            let target = link.Groups["target"].Value
            where !Path.Exists(Path.Combine(folder, target))
            select $"{document} links to {target}, which is not there";

        Expect.None(dead, "A link is relative to its document.");
    }

    [Fact]
    public void Each_standard_rule_and_fn_is_listed_with_what_stands_over_it()
    {
        var list = SourceTree.Read("docs/standard-rules.md");
        var missing =
            from source in SourceTree.Under("src/Dsl.Parser/Standard")
            where source.Path.EndsWith(".mmx")
            let said = source.Lines.Where(line => line.StartsWith("/// ")).Select(line => line[4..].Trim())
            let row = $"| [{Path.GetFileNameWithoutExtension(source.Path)}](../{source.Path}) | {string.Join(' ', said)} |"
            where !list.Contains(row, StringComparison.Ordinal)
            select row;

        Expect.None(missing, "docs/standard-rules.md lacks these lines.");
    }

    private static string Dedented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string Read(string path) => File.Exists(Repository.PathTo(path)) ? SourceTree.Read(path) : "";

    private static string Run(string example)
    {
        var (console, text) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(text);
        try
        {
            Assembly.Load(example.Split('/')[^1]).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"<!-- (?<path>[\w./-]+) -->\n```\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"<!-- output of (?<example>[\w./-]+) -->\n```\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"<!-- from (?<path>[\w./-]+) -->\n```\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Excerpt();

    // Into the repository only: what lies elsewhere may be away for a day.
    [GeneratedRegex(@"\]\((?!\w+:)(?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
