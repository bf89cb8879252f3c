using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compiled;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dsl.Generator.Tests.Compilation;

/// <summary>A class that generated text calls by its short name is nobody else's.</summary>
public sealed class ReservedClassTests
{
    [Fact]
    public void What_generated_text_names_cannot_be_the_name_of_an_optimizer_or_a_game()
    {
        var named = Named().ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !IsRefused($"optimizer {name} = SimGda"));
        Assert.DoesNotContain(named, name => !IsRefused($"game {name}() on (min x) {{ loss x }}"));
    }

    /// <summary>Every type of .NET and of the runtime that a verified text names without its namespace.</summary>
    private static IEnumerable<string> Named() => Directory
        .GetFiles(Repository.PathTo("tests/Golden"), "*.verified.cs", SearchOption.AllDirectories)
        .SelectMany(NamedIn)
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> NamedIn(string path)
    {
        var compilation = StrictCompilation.Of([new GeneratedFile(Path.GetFileName(path), File.ReadAllText(path))]);
        var tree = compilation.SyntaxTrees.Single();
        var meanings = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name is not IdentifierNameSyntax { IsVar: true } && !IsQualified(name))
            .Where(name => meanings.GetSymbolInfo(name).Symbol is { } symbol && IsForeign(symbol, compilation))
            .Select(name => name.Identifier.ValueText);
    }

    private static bool IsQualified(SimpleNameSyntax name) =>
        name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax
        || (name.Parent is MemberAccessExpressionSyntax member && member.Name == name);

    private static bool IsForeign(ISymbol symbol, CSharpCompilation compilation) =>
        symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol { MethodKind: MethodKind.Constructor } made => made.ContainingType,
            _ => null,
        }
            is { ContainingType: null } type
        && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private static bool IsRefused(string text) =>
        MmxProgram.Of([MmxParser.Parse(new SourceFile("reserved.mmx", text))]).Diagnostics
            .Any(found => found.Code is "MMX1018" or "MMX3106");
}
