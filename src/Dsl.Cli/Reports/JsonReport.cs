using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>What was found, for scripts. Its properties are those of the JSON object.</summary>
internal sealed record JsonReport(int Files, int Errors, int Warnings, IReadOnlyList<JsonDiagnostic> Diagnostics)
{
    public static void Write(TextWriter output, Findings findings)
    {
        var diagnostics = findings.All.Select(JsonDiagnostic.Of);
        Json.Write(output, new JsonReport(findings.Files.Count, findings.Errors, findings.Warnings, [.. diagnostics]));
    }
}

/// <summary>A complaint, and where it stands: all from 1, the end being behind the last character.</summary>
internal sealed record JsonDiagnostic(
    string Code,
    string Severity,
    string Message,
    string Hint,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    IReadOnlyList<JsonRelated> Related)
{
    public static JsonDiagnostic Of(Finding finding)
    {
        var (diagnostic, place) = (finding.Diagnostic, finding.Diagnostic.Place);
        return new JsonDiagnostic(
            diagnostic.Code,
            Words.Of(diagnostic.Severity),
            diagnostic.Message,
            diagnostic.Hint,
            finding.PathOf(place),
            place.Line,
            place.Column,
            place.EndLine,
            place.EndColumn,
            [.. diagnostic.Related.Select(related => JsonRelated.Of(finding, related))]);
    }
}

/// <summary>Another place that a complaint is about.</summary>
internal sealed record JsonRelated(string Message, string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public static JsonRelated Of(Finding finding, RelatedPlace related)
    {
        var place = related.Place;
        return new JsonRelated(
            related.Message, finding.PathOf(place), place.Line, place.Column, place.EndLine, place.EndColumn);
    }
}
