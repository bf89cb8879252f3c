using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>
/// Finds what is assigned to a state or a var and overwritten in the same block before anything reads it. Whatever is
/// more than a plain statement may read it.
/// </summary>
internal static class Overwriting
{
    public static IEnumerable<(Span Lost, Span By, string Name)> In(IReadOnlyList<SyntaxNode> nodes)
    {
        var kept = new HashSet<string>(nodes.Select(NameOfKept).OfType<string>());
        return nodes.OfType<BlockSyntax>().Where(AssignsTwice).SelectMany(block => In(block, kept));
    }

    // Few do, so that few are read twice.
    private static bool AssignsTwice(BlockSyntax block)
    {
        var assigned = new HashSet<string>();
        return block.Statements.Any(statement =>
            statement is AssignSyntax { Target: ReferenceSyntax { Name: var name } } && !assigned.Add(name));
    }

    private static string? NameOfKept(SyntaxNode node) => node switch
    {
        StateSyntax state => state.Name.Text,
        VarSyntax variable => variable.Name.Text,
        _ => null,
    };

    private static IEnumerable<(Span Lost, Span By, string Name)> In(BlockSyntax block, ISet<string> kept)
    {
        var unread = new Dictionary<string, Span>();
        foreach (var statement in block.Statements)
        {
            Forget(unread, statement);
            if (statement is AssignSyntax { Target: ReferenceSyntax { Name: var name } } && kept.Contains(name))
            {
                if (unread.TryGetValue(name, out var lost))
                {
                    yield return (lost, statement.Span, name);
                }

                unread[name] = statement.Span;
            }
        }
    }

    private static void Forget(Dictionary<string, Span> unread, StatementSyntax statement)
    {
        if (!PlainStatements.Has(statement))
        {
            unread.Clear();
        }

        foreach (var read in PlainStatements.ValuesOf(statement).SelectMany(SyntaxTree.All).OfType<ReferenceSyntax>())
        {
            unread.Remove(read.Name);
        }
    }
}
