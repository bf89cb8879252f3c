using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Generator.Tests.Golden;

/// <summary>Complaints as text: where, what is wrong, what to do, and the places that it is also about.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Of));

    private static string Of(Diagnostic diagnostic)
    {
        var related = diagnostic.Related.Select(other => $"  see {At(other.Place)}: {other.Message}\n");
        return $"""
            {At(diagnostic.Place)} {Kind(diagnostic)} {diagnostic.Code}: {diagnostic.Message}
              do {diagnostic.Hint}
            {string.Concat(related)}
            """;
    }

    private static string Kind(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error ? "error" : "warning";

    private static string At(Place place) =>
        $"{place.Path}({place.Line},{place.Column})-({place.EndLine},{place.EndColumn})";
}
