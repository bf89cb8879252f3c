using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Dsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mmx.Games;

namespace Dsl.Cli.Roslyn;

/// <summary>Generated files in, an assembly of this process out.</summary>
internal static class InMemory
{
    public static Assembly Compile(IReadOnlyList<GeneratedFile> files)
    {
        RoslynHome.MakeKnown();
        return Assembly.Load(Emit(files));
    }

    /// <summary>Has Roslyn started meanwhile: it takes as long as all that comes before it.</summary>
    public static void Begin() => Task.Run(() => Compile([new GeneratedFile("Nothing.cs", "class Nothing;")]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[] Emit(IReadOnlyList<GeneratedFile> files)
    {
        var parsing = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            $"Compiled.{Guid.NewGuid():N}",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Name)),
            References(),
            Options());
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw Failure(emitted.Diagnostics);
    }

    private static CSharpCompilationOptions Options() =>
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);

    // What generated code can see: our runtime, and what that is made of.
    private static IEnumerable<MetadataReference> References()
    {
        var runtime = typeof(Machine<>).Assembly;
        var referenced = runtime.GetReferencedAssemblies().Select(name => name.Name!);
        var names = referenced.Append(typeof(object).Assembly.GetName().Name!).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => names.Contains(Path.GetFileNameWithoutExtension(path)))
            .Append(runtime.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static InvalidOperationException Failure(IEnumerable<Diagnostic> diagnostics)
    {
        var first = diagnostics.First(each => each.Severity == DiagnosticSeverity.Error);
        return new InvalidOperationException($"the generated C# does not compile: {first}");
    }
}
