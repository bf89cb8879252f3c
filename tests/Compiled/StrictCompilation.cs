using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compiled;

/// <summary>Generated files as a strict build compiles them: a warning is an error.</summary>
public static class StrictCompilation
{
    private static readonly IReadOnlyList<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        // Our own projects do without, too: a sentence stands over each type, not over each member.
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);

    /// <summary>What C# has against the files, with the lines; null where it takes them.</summary>
    public static string? ComplaintOf(IEnumerable<GeneratedFile> files) => Emit(files, Stream.Null);

    /// <summary>The files for those who ask what a name in them means.</summary>
    public static CSharpCompilation Of(IEnumerable<GeneratedFile> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Name, Encoding.UTF8));
        return CSharpCompilation.Create($"Generated.{Guid.NewGuid():N}", trees, References, Options);
    }

    internal static string? Emit(IEnumerable<GeneratedFile> files, Stream image)
    {
        var emitted = Of(files).Emit(image);
        return emitted.Success ? null : Complaint(emitted.Diagnostics);
    }

    private static string Complaint(IEnumerable<Diagnostic> diagnostics) =>
        "The generated C# does not compile:\n" + string.Join('\n', diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic.Location)}"));

    private static string LineOf(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
