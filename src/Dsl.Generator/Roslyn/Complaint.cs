using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MmxDiagnostic = Dsl.Parser.Diagnostics.Diagnostic;
using Place = Dsl.Parser.Diagnostics.Place;
using RelatedPlace = Dsl.Parser.Diagnostics.RelatedPlace;

namespace Dsl.Generator.Roslyn;

/// <summary>A complaint on its way into the build, which wants a full path and has one line for all of it.</summary>
internal sealed record Complaint(string FullPath, MmxDiagnostic Diagnostic)
{
    public static Complaint Of(MmxDiagnostic diagnostic, IReadOnlyList<ProjectText> texts)
    {
        var path = diagnostic.Place.Path;
        return new Complaint(texts.FirstOrDefault(text => text.File.Path == path)?.FullPath ?? path, diagnostic);
    }

    public Diagnostic ToRoslyn() => Microsoft.CodeAnalysis.Diagnostic.Create(
        Descriptors.Of(Diagnostic.Code), LocationOf(Diagnostic.Place), Message());

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
