using System.Collections.Generic;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Dsl.Generator.Emit.CSharp;
using Fuzz.Cases;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fuzz.Checks;

/// <summary>What has to hold of generated C#: it is C#, says nothing that the author did not, and compiles without a warning.</summary>
internal static class BackEnd
{
    public static Finding? Check(IReadOnlyList<GeneratedFile> files, bool compile)
    {
        var all = files.SelectMany(WithParts).ToList();
        return all.Select(Text).FirstOrDefault(found => found is not null) ?? (compile ? Compiled(all) : null);
    }

    private static Finding? Text(GeneratedFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text);
        var wrong = tree.GetDiagnostics().FirstOrDefault();
        var smuggled = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Any(type => type.Identifier.Text == AwkwardTexts.Smuggled);
        return wrong is not null ? new Finding($"C# syntax {wrong.Id}", $"{wrong}\n{file.Text}")
            : smuggled ? new Finding("C# that a text of the source has put there", file.Text)
            : null;
    }

    private static Finding? Compiled(IReadOnlyList<GeneratedFile> files)
    {
        if (StrictCompilation.ComplaintOf(files) is not { } complaint)
        {
            return null;
        }

        var code = complaint.Split("error ").ElementAtOrDefault(1)?.Split(':')[0];
        return new Finding($"C# {code}", $"{complaint}\n{string.Join('\n', files.Select(file => file.Text))}");
    }

    /// <summary>What is written in C# by hand is written here.</summary>
    private static IEnumerable<GeneratedFile> WithParts(GeneratedFile file)
    {
        yield return file;
        if (file.Externs is { } part)
        {
            var declared = MmxCompiler.Compile(part, method => new ExternPlace(method.Path, 1, 1, 2));
            yield return declared;
            var methods = part.Methods.Select(method => $"private static partial {method.Result} {method.Name}({method.Parameters}) => default;");
            yield return new GeneratedFile(
                "byHand.cs", $"namespace {part.Namespace} {{ partial class {part.Class}<T> {{ {string.Concat(methods)} }} }}");
        }
    }
}
