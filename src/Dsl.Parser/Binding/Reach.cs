using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Which rules and fns a declaration's text names, and which it reaches through them.</summary>
internal static class Reach
{
    /// <summary>What the text names, at the first place where it does, in the order of the text.</summary>
    public static IEnumerable<(ReferenceSyntax Written, Declared To)> NamedIn(Declared from, DeclarationTable table)
    {
        var own = new HashSet<string>(OwnNames(from.Syntax), StringComparer.Ordinal);
        foreach (var written in SyntaxTree.All(from.Syntax).OfType<ReferenceSyntax>())
        {
            if (own.Add(written.Name) && table.Find(written.Name, from) is { } to)
            {
                yield return (written, to);
            }
        }
    }

    /// <summary>All that can be come to from there, each once, without the start.</summary>
    public static IReadOnlyList<Declared> From(Declared start, DeclarationTable table)
    {
        var seen = new HashSet<SyntaxNode>([start.Syntax], BySelf.Comparer);
        var reached = new List<Declared>();
        var waiting = new Queue<Declared>([start]);
        while (waiting.Count > 0)
        {
            foreach (var (_, to) in NamedIn(waiting.Dequeue(), table).Where(named => seen.Add(named.To.Syntax)))
            {
                reached.Add(to);
                waiting.Enqueue(to);
            }
        }

        return reached;
    }

    // A parameter is seen in the whole text and hides what others declare.
    private static IEnumerable<string> OwnNames(DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax rule => rule.Parameters.Select(parameter => parameter.Name.Text),
        RuleAliasSyntax alias => alias.Parameters.Select(parameter => parameter.Name.Text),
        FnSyntax fn => fn.Parameters.Select(parameter => parameter.Text),
        _ => [],
    };
}
