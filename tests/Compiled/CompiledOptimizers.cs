using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Dsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compiled;

/// <summary>Generated files as one assembly in memory, built strictly: a warning is an error.</summary>
public sealed class CompiledOptimizers
{
    private static readonly IReadOnlyList<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

    private readonly ILookup<string, Type> _types;

    private CompiledOptimizers(byte[] image)
    {
        Image = image;
        _types = Assembly.Load(image).GetTypes().Where(type => !type.IsNested).ToLookup(type => type.Name);
    }

    /// <summary>The assembly's bytes, from which another process makes the same without compiling it again.</summary>
    public byte[] Image { get; }

    public static CompiledOptimizers Of(params IReadOnlyList<GeneratedFile> files)
    {
        using var image = new MemoryStream();
        var emitted = Compilation(files).Emit(image);
        return emitted.Success
            ? new CompiledOptimizers(image.ToArray())
            : throw new InvalidOperationException(Complaint(emitted.Diagnostics));
    }

    /// <summary>What another process has compiled.</summary>
    public static CompiledOptimizers From(byte[] image) => new(image);

    /// <summary>The generated class of this name, for vectors of <typeparamref name="T"/>.</summary>
    public Type TypeOf<T>(string name) => _types[name + "`1"].Single().MakeGenericType(typeof(T));

    /// <summary>A generated optimizer of the given game.</summary>
    public object Create<T>(string name, object game) => Activator.CreateInstance(TypeOf<T>(name), game)!;

    /// <summary>One of each generated class that is a <typeparamref name="TBase"/>.</summary>
    public IReadOnlyList<TBase> OneOfEach<TBase>() =>
    [
        .. _types.SelectMany(types => types)
            .Where(type => type.IsAssignableTo(typeof(TBase)))
            .Select(type => (TBase)Activator.CreateInstance(type)!),
    ];

    private static CSharpCompilation Compilation(IEnumerable<GeneratedFile> files)
    {
        var parsing = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            // Our own projects do without, too: a sentence stands over each type, not over each member.
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Name, Encoding.UTF8));
        return CSharpCompilation.Create($"Generated.{Guid.NewGuid():N}", trees, References, options);
    }

    private static string Complaint(IEnumerable<Diagnostic> diagnostics) =>
        "The generated C# does not compile:\n" + string.Join('\n', diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic.Location)}"));

    private static string LineOf(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
