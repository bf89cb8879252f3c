using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Laws.Tests.Reference;

/// <summary>Programs of the tree, by what is written in them.</summary>
internal static class Programs
{
    /// <summary>Everything that is written in files that a folder holds.</summary>
    public static IEnumerable<SyntaxNode> WrittenIn(string folder) => FilesIn(folder).SelectMany(file => Nodes.Of(file.Syntax));

    /// <summary>What optimizers, games and claims of a folder reach.</summary>
    public static IEnumerable<SyntaxNode> ReachedIn(string folder)
    {
        var program = MmxProgram.Of(FilesIn(folder));
        return program.Slices.Concat(program.Claims).SelectMany(Reached);
    }

    public static IEnumerable<SyntaxNode> Reached(ProgramSlice slice) =>
    [
        .. slice.Namespace is { } name ? [new FileSyntax(new NameSyntax(name), [])] : Enumerable.Empty<SyntaxNode>(),
        .. Nodes.Of(slice.Subject.Syntax),
        .. slice.Reached.SelectMany(declared => Nodes.Of(declared.Syntax)),
    ];

    private static ParsedFile[] FilesIn(string folder) =>
    [
        .. Directory.GetFiles(Repository.PathTo(folder), "*.mmx", SearchOption.AllDirectories)
            .Where(path => !path.Contains("invalid-") && !path.EndsWith(".verified.mmx"))
            .Select(path => MmxParser.Parse(new SourceFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))),
    ];
}
