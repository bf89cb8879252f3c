using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace Torch.Tests.Members;

/// <summary>A line of the list: whose member it is, where TorchSharp declares it, and what is declared there.</summary>
internal sealed record ListedMember(string Owner, string Source, bool SaysNullability, string Declaration)
{
    private const string Unsaid = "~ ";

    public static IEnumerable<ListedMember> Read(string path)
    {
        var owner = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                owner = line;
                continue;
            }

            yield return Of(owner, line);
        }
    }

    private static ListedMember Of(string owner, string line)
    {
        var parts = Regex.Match(line, @"^  (?<source>\S+\.cs:\d+)  (?<declaration>.+)$");
        if (!parts.Success) throw new FormatException($"Not `  file.cs:line  declaration`: {line}");
        var declaration = parts.Groups["declaration"].Value;
        var unsaid = declaration.StartsWith(Unsaid, StringComparison.Ordinal);
        return new ListedMember(
            owner, parts.Groups["source"].Value, !unsaid, unsaid ? declaration[Unsaid.Length..] : declaration);
    }
}
