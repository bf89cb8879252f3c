using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>What every type of the product keeps to.</summary>
public sealed class StyleTests
{
    private static readonly string[] SayNothing =
        ["Manager", "Helper", "Helpers", "Utils", "Utilities", "Context", "Info", "Data"];

    // Its names and forms are TorchSharp's: its own tests compare them.
    private const string Mirror = "src/TorchSharp.System/";

    [Fact]
    public void Every_class_is_sealed_abstract_or_static()
    {
        var open = OurTypes()
            .Where(parts => parts.All(IsClass))
            .Where(parts => !parts.Any(IsDecided));

        Expect.None(open.Select(Where), "A class is sealed, abstract or static: inheritance is a decision.");
    }

    [Fact]
    public void A_sentence_stands_over_each_type()
    {
        var mute = Types()
            .Where(parts => parts.All(part => part.Parent is not TypeDeclarationSyntax))
            .Where(parts => !parts.Any(HasSentence));

        Expect.None(mute.Select(Where), "Say in a sentence what goes in and what comes out: /// <summary>…</summary>");
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var empty = OurTypes().Where(parts => SayNothing.Any(parts[0].Identifier.Text.EndsWith));

        Expect.None(empty.Select(Where), "Name a type after what it is in the language of the compiler.");
    }

    private static IEnumerable<IReadOnlyList<TypeDeclarationSyntax>> OurTypes() =>
        Types().Where(parts => !parts[0].SyntaxTree.FilePath.StartsWith(Mirror));

    // Each type of the product with all of its parts.
    private static IEnumerable<IReadOnlyList<TypeDeclarationSyntax>> Types() =>
        from source in SourceTree.CSharp("src")
        let tree = CSharpSyntaxTree.ParseText(source.Text, CompilerSources.Syntax, source.Path)
        from type in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        group type by (Path.GetDirectoryName(source.Path), type.Identifier.Text, type.Arity) into parts
        select parts.ToList();

    private static string Where(IReadOnlyList<TypeDeclarationSyntax> parts) =>
        $"{Expect.At(parts[0])} {parts[0].Identifier}";

    private static bool IsClass(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration };

    private static bool IsDecided(TypeDeclarationSyntax type) => type.Modifiers.Any(modifier =>
        modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword);

    private static bool HasSentence(TypeDeclarationSyntax type) =>
        type.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
}
