using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MmxDiagnostic = Dsl.Parser.Diagnostics.Diagnostic;
using Place = Dsl.Parser.Diagnostics.Place;
using RelatedPlace = Dsl.Parser.Diagnostics.RelatedPlace;
using Severity = Dsl.Parser.Diagnostics.Severity;

namespace Dsl.Generator.Roslyn;

/// <summary>A complaint on its way into the build, which wants a full path and has one line for all of it.</summary>
internal sealed record Complaint(string FullPath, MmxDiagnostic Diagnostic)
{
    private const string Category = "mmx";

    public static Complaint Of(MmxDiagnostic diagnostic, IReadOnlyList<ProjectText> texts)
    {
        var path = diagnostic.Place.Path;
        return new Complaint(texts.FirstOrDefault(text => text.File.Path == path)?.FullPath ?? path, diagnostic);
    }

    public Diagnostic ToRoslyn()
    {
        var severity = Diagnostic.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            Diagnostic.Code,
            Category,
            Message(),
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            location: LocationOf(Diagnostic.Place));
    }

    private string Message() =>
        string.Join(" ", [Diagnostic.Message, .. Diagnostic.Related.Select(Sentence), Diagnostic.Hint]).TrimEnd();

    private static string Sentence(RelatedPlace related)
    {
        var place = related.Place;
        return $"{related.Message.TrimEnd('.')}: {place.Path}({place.Line},{place.Column}).";
    }

    private Location LocationOf(Place place) => Location.Create(
        FullPath,
        TextSpan.FromBounds(place.Start, place.End),
        new LinePositionSpan(
            new LinePosition(place.Line - 1, place.Column - 1),
            new LinePosition(place.EndLine - 1, place.EndColumn - 1)));
}
