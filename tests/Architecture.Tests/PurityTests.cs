using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The compiler is a function of its texts: no file, clock, culture or environment has a say.</summary>
public sealed class PurityTests
{
    private static readonly string[] Pure =
        ["src/Dsl.Parser/Dsl.Parser.csproj", "src/Dsl.Generator/Dsl.Generator.csproj"];

    [Fact]
    public void Every_banned_symbol_exists()
    {
        var misspelt = BannedSymbols.Ids.Where(id => !BannedSymbols.Exists(id, CompilerSources.Compilation));

        Expect.None(misspelt, "A ban of something that does not exist forbids nothing.");
    }

    [Fact]
    public void The_list_is_in_force_in_both_projects_and_silenced_nowhere()
    {
        var unbound = Pure.Where(path => !SourceTree.Read(path).Contains("build/PureCompiler.props"));
        var silenced = SourceTree.All()
            .Where(source => !source.Path.StartsWith("tests/"))
            .Where(source => source.Lines.Any(line => line.Contains("RS0030") && !line.Contains("WarningsAsErrors")))
            .Select(source => source.Path);

        Expect.None(unbound.Concat(silenced), "build/PureCompiler.props makes a banned symbol an error.");
    }

    [Fact]
    public void No_source_of_the_compiler_uses_a_banned_symbol() =>
        Expect.None(
            BannedSymbols.UsesIn(CompilerSources.Compilation),
            "build/BannedSymbols.txt says what to do instead.");

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"a\")")]
    [InlineData("System.DateTime.Now")]
    [InlineData("System.Environment.NewLine")]
    [InlineData("1.5.ToString()")]
    public void A_banned_symbol_is_found(string expression)
    {
        var source = CSharpSyntaxTree.ParseText($"class C {{ object M() => {expression}; }}");

        var compilation = CompilerSources.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(source);

        Assert.NotEmpty(BannedSymbols.UsesIn(compilation));
    }

    [Fact]
    public void No_text_takes_a_number_with_a_fraction_as_the_culture_writes_it() =>
        Expect.None(
            from hole in Nodes<InterpolationSyntax>()
            where IsReal(hole.Model.GetTypeInfo(hole.Node.Expression).Type)
            select $"{Expect.At(hole.Node)} {hole.Node}",
            "Write a real number with CultureInfo.InvariantCulture before it goes into a text.");

    [Fact]
    public void Texts_are_ordered_by_their_characters() =>
        Expect.None(
            from call in Nodes<InvocationExpressionSyntax>()
            where call.Model.GetSymbolInfo(call.Node).Symbol is IMethodSymbol method && OrdersByCulture(method)
            select $"{Expect.At(call.Node)} {call.Node}",
            "Order texts with StringComparer.Ordinal: without it the culture decides.");

    private static IEnumerable<(TNode Node, SemanticModel Model)> Nodes<TNode>() where TNode : SyntaxNode =>
        from tree in CompilerSources.Trees
        let model = CompilerSources.Compilation.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes().OfType<TNode>()
        select (node, model);

    private static bool IsReal(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private static bool OrdersByCulture(IMethodSymbol method) =>
        (method.Name.StartsWith("Order") || method.Name.StartsWith("ThenBy"))
        && method.TypeArguments.LastOrDefault()?.SpecialType == SpecialType.System_String
        && method.Parameters.All(parameter => !parameter.Type.Name.StartsWith("IComparer"));
}
