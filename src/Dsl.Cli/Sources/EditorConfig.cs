using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dsl.Cli.Sources;

/// <summary>What the .editorconfig files above a file say of it: the nearest counts, in it the last line.</summary>
internal sealed partial class EditorConfig
{
    private const string Name = ".editorconfig";

    private readonly Dictionary<string, string> _values = [];

    /// <summary>How much a code is to matter, as it is written; null where nothing is said of it.</summary>
    public string? SeverityOf(string code) =>
        _values.GetValueOrDefault($"dotnet_diagnostic.{code}.severity".ToLowerInvariant());

    public static EditorConfig Of(string file)
    {
        var config = new EditorConfig();
        foreach (var (folder, text) in Above(file).Reverse())
        {
            config.Read(text, Path.GetRelativePath(folder, file).Replace('\\', '/'));
        }

        return config;
    }

    // The nearest first, as far as one that says it is the root.
    private static IEnumerable<(string Folder, string Text)> Above(string file)
    {
        foreach (var folder in ProjectFolder.Upwards(file).Where(folder => File.Exists(Path.Combine(folder, Name))))
        {
            var path = Path.Combine(folder, Name);
            var text = SourceReader.Read(path, path);
            yield return (folder, text);
            if (Root().IsMatch(Section().Split(text)[0]))
            {
                yield break;
            }
        }
    }

    private void Read(string text, string path)
    {
        var isAboutIt = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (Section().Match(line) is { Success: true } section)
            {
                isAboutIt = Glob.Matches(section.Groups["glob"].Value, path);
            }
            else if (isAboutIt && Setting().Match(line) is { Success: true } setting)
            {
                Keep(setting.Groups["key"].Value, setting.Groups["value"].Value);
            }
        }
    }

    private void Keep(string key, string value) => _values[key.ToLowerInvariant()] = value.ToLowerInvariant();

    [GeneratedRegex(@"^\s*root\s*=\s*true\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Root();

    [GeneratedRegex(@"^\s*\[(?<glob>.+)\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<key>[^#;=\s][^=]*?)\s*=\s*(?<value>[^#;]*?)\s*(?:[#;].*)?$")]
    private static partial Regex Setting();
}
