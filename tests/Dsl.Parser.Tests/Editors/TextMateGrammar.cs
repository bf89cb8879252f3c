using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dsl.Parser.Tests.Editors;

/// <summary>
/// The grammar of editors, run as they run it: line by line, at each place the pattern that matches first, and among
/// those the one that stands first. Ours has nothing that goes over lines.
/// </summary>
internal sealed class TextMateGrammar
{
    private readonly JsonNode _root;
    private readonly List<Pattern> _patterns;

    private TextMateGrammar(JsonNode root)
    {
        _root = root;
        _patterns = [.. root["patterns"]!.AsArray().SelectMany(pattern => Patterns(pattern!))];
    }

    public static TextMateGrammar Read() =>
        new(JsonNode.Parse(File.ReadAllText(Repository.PathTo("editors/mmx.tmLanguage.json")))!);

    /// <summary>The words that stand in the pattern of a group that has this scope, between bars.</summary>
    public IEnumerable<string> WordsOf(string named, string scope) =>
        from pattern in Group(named).SelectMany(each => Patterns(each!))
        where pattern.Scope == scope + ".mmx"
        from word in Regex.Match(pattern.Regex.ToString(), @"\(\?:(?<words>\w+(\|\w+)+)\)").Groups["words"].Value.Split('|')
        select word;

    /// <summary>What a file's characters are, in order; blanks are nothing.</summary>
    public IEnumerable<Scoped> Scopes(string text)
    {
        foreach (Match line in Regex.Matches(text, "[^\r\n]+"))
        {
            foreach (var scoped in ScopesOf(line.Value))
            {
                yield return scoped with { Start = scoped.Start + line.Index };
            }
        }
    }

    private IEnumerable<Scoped> ScopesOf(string line)
    {
        for (var at = 0; First(line, at) is var (pattern, match); at = match.Index + match.Length)
        {
            foreach (var scoped in pattern.Scope is { } scope
                ? [new Scoped(match.Index, match.Value, scope)]
                : pattern.Captures.Select(each => new Scoped(match.Groups[each.Key].Index, match.Groups[each.Key].Value, each.Value)))
            {
                yield return scoped;
            }
        }
    }

    private (Pattern Pattern, Match Match)? First(string line, int at)
    {
        var found = _patterns
            .Select(pattern => (Pattern: pattern, Match: pattern.Regex.Match(line, at)))
            .Where(each => each.Match.Success)
            .ToList();
        return found.Count == 0 ? null : found.MinBy(each => each.Match.Index);
    }

    private JsonArray Group(string name) => _root["repository"]![name]!["patterns"]!.AsArray();

    private IEnumerable<Pattern> Patterns(JsonNode pattern) => pattern["include"] is { } include
        ? Group((string)include! is ['#', .. var name] ? name : "").SelectMany(each => Patterns(each!))
        : [Pattern.Of(pattern)];

    private sealed record Pattern(Regex Regex, string? Scope, IReadOnlyDictionary<int, string> Captures)
    {
        public static Pattern Of(JsonNode pattern) => new(
            new Regex((string)pattern["match"]!, RegexOptions.CultureInvariant),
            (string?)pattern["name"],
            (pattern["captures"]?.AsObject() ?? []).ToDictionary(each => int.Parse(each.Key), each => (string)each.Value!["name"]!));
    }
}

/// <summary>Characters that are coloured alike, where they start, and as what.</summary>
internal sealed record Scoped(int Start, string Text, string Scope);
