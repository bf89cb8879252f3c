using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The sources of Dsl.Parser and Dsl.Generator as one compilation: rules ask it what a name means.</summary>
internal static class CompilerSources
{
    /// <summary>As the SDK parses our sources, whatever it may be newer in than the Roslyn here.</summary>
    public static readonly CSharpParseOptions Syntax =
        new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly Lazy<CSharpCompilation> Lazily = new(Compile);

    public static CSharpCompilation Compilation => Lazily.Value;

    public static IEnumerable<SyntaxTree> Trees => Compilation.SyntaxTrees;

    /// <summary>Each name that means something declared in the sources: where it stands, and where that is.</summary>
    public static IEnumerable<(SimpleNameSyntax Name, string From, string To)> Uses() =>
        from tree in Trees
        let model = Compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not (null or INamespaceSymbol)
        from declaration in (symbol.ContainingType ?? symbol).DeclaringSyntaxReferences.Take(1)
        select (name, tree.FilePath, declaration.SyntaxTree.FilePath);

    private static CSharpCompilation Compile()
    {
        var trees = SourceTree.CSharp("src/Dsl.Parser").Concat(SourceTree.CSharp("src/Dsl.Generator"))
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, Syntax, source.Path));
        return CSharpCompilation.Create(
            "sources", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
}
