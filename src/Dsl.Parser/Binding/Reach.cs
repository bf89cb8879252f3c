using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Which rules and fns a declaration's text names, and which it reaches through them. Each text is read once.</summary>
internal sealed class Reach(DeclarationTable table)
{
    private readonly Dictionary<object, IReadOnlyList<(ReferenceSyntax, Declared)>> _named = new(BySelf.Comparer);

    public DeclarationTable Table => table;

    /// <summary>What the text names, at the first place where it does, in the order of the text.</summary>
    public IReadOnlyList<(ReferenceSyntax Written, Declared To)> NamedIn(Declared from)
    {
        if (!_named.TryGetValue(from.Syntax, out var named))
        {
            _named.Add(from.Syntax, named = [.. Read(from)]);
        }

        return named;
    }

    /// <summary>All that can be come to from there, each once, without the start.</summary>
    public IReadOnlyList<Declared> From(Declared start)
    {
        var seen = new HashSet<object>([start.Syntax], BySelf.Comparer);
        var reached = new List<Declared>();
        var waiting = new Queue<Declared>([start]);
        while (waiting.Count > 0)
        {
            foreach (var (_, to) in NamedIn(waiting.Dequeue()).Where(named => seen.Add(named.To.Syntax)))
            {
                reached.Add(to);
                waiting.Enqueue(to);
            }
        }

        return reached;
    }

    private IEnumerable<(ReferenceSyntax, Declared)> Read(Declared from)
    {
        var own = new OwnNames(from.Syntax);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in SyntaxTree.All(from.Syntax).OfType<ReferenceSyntax>())
        {
            if (!own.Hide(written) && named.Add(written.Name) && Find(written.Name, from) is { } to)
            {
                yield return (written, to);
            }
        }
    }

    // Only claims are about games.
    private Declared? Find(string name, Declared from) =>
        table.Find(name, from) ?? (from.Syntax is ClaimSyntax ? table.FindGame(name) : null);
}
