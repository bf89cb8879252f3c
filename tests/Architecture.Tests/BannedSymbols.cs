using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The symbols that build/BannedSymbols.txt forbids the compiler's sources to use.</summary>
internal static class BannedSymbols
{
    private const string List = "build/BannedSymbols.txt";

    /// <summary>Their documentation ids: <c>T:System.IO.File</c>.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        File.ReadLines(Repository.PathTo(List))
            .Where(line => line.Length > 0 && !line.StartsWith("//"))
            .Select(line => line.Split(';')[0])
            .ToList();

    public static bool Exists(string id, Compilation compilation) =>
        !DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).IsEmpty;

    public static IEnumerable<string> UsesIn(CSharpCompilation compilation)
    {
        var banned = Ids.ToHashSet();
        return
            from tree in compilation.SyntaxTrees
            let model = compilation.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let symbol = model.GetSymbolInfo(name).Symbol?.OriginalDefinition
            where symbol is not null
            where banned.Contains(symbol.GetDocumentationCommentId() ?? "")
                || banned.Contains(symbol.ContainingType?.GetDocumentationCommentId() ?? "")
            select $"{Expect.At(name)} uses {symbol}";
    }
}
