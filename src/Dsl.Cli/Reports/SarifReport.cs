using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>What was found, as SARIF 2.1.0, which code hosts and editors show at the lines themselves.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly string Version = typeof(SarifReport).Assembly.GetName().Version!.ToString(3);

    public static void Write(TextWriter output, Findings findings)
    {
        var codes = findings.All
            .Select(finding => finding.Diagnostic.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var driver = new SarifDriver("mmx", Version, [.. codes.Select(RuleOf)]);
        var results = findings.All.Select(finding => ResultOf(finding, codes.IndexOf(finding.Diagnostic.Code)));
        Json.Write(output, new SarifLog(
            Schema, "2.1.0", [new SarifRun(new SarifTool(driver), "utf16CodeUnits", [.. results])]));
    }

    private static SarifRule RuleOf(string code)
    {
        var known = Catalogue.Find(code)!;
        return new SarifRule(
            code,
            new SarifText(known.Title),
            new SarifHelp(Page.Of(code).Text, Page.Of(code).Markdown),
            new SarifConfiguration(LevelOf(known.Severity)));
    }

    private static SarifResult ResultOf(Finding finding, int rule)
    {
        var diagnostic = finding.Diagnostic;
        return new SarifResult(
            diagnostic.Code,
            rule,
            LevelOf(diagnostic.Severity),
            new SarifText($"{diagnostic.Message} {diagnostic.Hint}".TrimEnd()),
            [new SarifLocation(null, PlaceOf(finding, diagnostic.Place), null)],
            diagnostic.Related.Count == 0 ? null : [.. RelatedOf(finding)]);
    }

    private static IEnumerable<SarifLocation> RelatedOf(Finding finding) => finding.Diagnostic.Related.Select(
        (related, at) => new SarifLocation(at + 1, PlaceOf(finding, related.Place), new SarifText(related.Message)));

    private static SarifPlace PlaceOf(Finding finding, Place place) => new(
        new SarifFile(UriOf(finding.PathOf(place))),
        new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn));

    // A file that lies elsewhere has no relative path.
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
