using System.IO;
using System.Linq;
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

    private static string Read(string path) => File.Exists(Repository.PathTo(path)) ? SourceTree.Read(path) : "";

    [GeneratedRegex(@"<!-- (?<path>[\w./-]+) -->\n```\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    // Into the repository only: what lies elsewhere may be away for a day.
    [GeneratedRegex(@"\]\((?!\w+:)(?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
