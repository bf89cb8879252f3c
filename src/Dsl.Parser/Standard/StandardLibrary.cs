using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Standard;

/// <summary>The rules and fns that come with the language: .mmx files, each parsed when it is first asked for.</summary>
public static class StandardLibrary
{
    private const string RulePrefix = "Standard.Rules.";
    private const string FnPrefix = "Standard.Fns.";
    private const string Suffix = ".mmx";

    private static readonly Assembly Home = typeof(StandardLibrary).Assembly;
    private static readonly ConcurrentDictionary<string, Lazy<DeclarationSyntax>> Parsed = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Rules { get; } = Named(RulePrefix);

    public static IReadOnlyList<string> Fns { get; } = Named(FnPrefix);

    /// <summary>The declaration of this name, or null where there is none.</summary>
    public static DeclarationSyntax? Find(string name) =>
        Rules.Contains(name) || Fns.Contains(name) ? Parsed.GetOrAdd(name, ParseLater).Value : null;

    /// <summary>Where complaints and dumps say that it stands.</summary>
    public static string PathOf(string name) => $"standard/{name}{Suffix}";

    public static string TextOf(string name)
    {
        var prefix = Rules.Contains(name) ? RulePrefix : FnPrefix;
        using var reader = new StreamReader(Home.GetManifestResourceStream(prefix + name + Suffix)!);
        return reader.ReadToEnd();
    }

    private static Lazy<DeclarationSyntax> ParseLater(string name) =>
        new(() => MmxParser.Parse(new SourceFile(PathOf(name), TextOf(name))).Syntax.Declarations.Single());

    private static IReadOnlyList<string> Named(string prefix) =>
    [
        .. Home.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => resource.Substring(prefix.Length, resource.Length - prefix.Length - Suffix.Length))
            .OrderBy(name => name, StringComparer.Ordinal),
    ];
}
