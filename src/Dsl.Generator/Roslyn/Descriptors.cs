using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Microsoft.CodeAnalysis;
using Severity = Dsl.Parser.Diagnostics.Severity;

namespace Dsl.Generator.Roslyn;

/// <summary>The codes of the catalogue as the C# compiler knows codes: an error stays one, whatever is configured.</summary>
internal static class Descriptors
{
    private const string Category = "mmx";

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = Catalogue.All.Select(Descriptor).ToImmutableArray();

    private static readonly Dictionary<string, DiagnosticDescriptor> ByCode = All.ToDictionary(known => known.Id);

    public static DiagnosticDescriptor Of(string code) => ByCode[code];

    private static DiagnosticDescriptor Descriptor(KnownCode known)
    {
        var isError = known.Severity == Severity.Error;
        return new DiagnosticDescriptor(
            known.Code,
            known.Title,
            messageFormat: "{0}",
            Category,
            isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: known.Page,
            customTags: isError ? [WellKnownDiagnosticTags.NotConfigurable] : []);
    }
}
