using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Finds the rules and fns that contain themselves, by whatever detour.</summary>
internal sealed class Cycles
{
    private readonly HashSet<SyntaxNode> _cyclic = new(BySelf.Comparer);

    /// <summary>One complaint a circle, where its first declaration names the next.</summary>
    public Cycles(IEnumerable<Declared> users, Reach reach, Places places, Complaints complaints)
    {
        var suspects = Suspects([.. users.Where(declared => declared.CanBeNamed)], reach);
        foreach (var declared in suspects.Where(declared => !Hold(declared)))
        {
            if (PathBackTo(declared, reach) is { } path)
            {
                _cyclic.UnionWith(path.Select(step => step.From.Syntax));
                var names = path.Select(step => step.From.Name!.Text).Concat([declared.Name!.Text]).ToList();
                var at = places.Of(declared.Path, path[0].Written.Span);
                complaints.Add(MmxErrors.ContainsItself(at, declared.Name!.Text, names));
            }
        }
    }

    public bool Hold(Declared declared) => _cyclic.Contains(declared.Syntax);

    // Without those that lead nowhere, those that lead only to such, and so on: of most programs nothing is left.
    private static IEnumerable<Declared> Suspects(IReadOnlyList<Declared> all, Reach reach)
    {
        var namedBy = all
            .SelectMany(from => reach.NamedIn(from).Select(named => (From: from, To: (object)named.To.Syntax)))
            .ToLookup(edge => edge.To, edge => edge.From, BySelf.Comparer);
        var left = all.ToDictionary(
            from => from.Syntax, from => reach.NamedIn(from).Count(named => !named.To.IsStandard), BySelf.Comparer);
        var harmless = new Queue<Declared>(all.Where(declared => left[declared.Syntax] == 0));
        while (harmless.Count > 0)
        {
            foreach (var from in namedBy[harmless.Dequeue().Syntax].Where(from => --left[from.Syntax] == 0))
            {
                harmless.Enqueue(from);
            }
        }

        return all.Where(declared => left[declared.Syntax] > 0);
    }

    // Breadth first, so that the detour that is shown is the shortest.
    private static List<Step>? PathBackTo(Declared start, Reach reach)
    {
        var ways = new Dictionary<SyntaxNode, Step>(BySelf.Comparer);
        var waiting = new Queue<Declared>([start]);
        while (waiting.Count > 0)
        {
            var from = waiting.Dequeue();
            foreach (var (written, to) in reach.NamedIn(from).Where(named => !named.To.IsStandard))
            {
                if (ReferenceEquals(to.Syntax, start.Syntax))
                {
                    return WayTo(new Step(from, written), start, ways);
                }

                if (!ways.ContainsKey(to.Syntax))
                {
                    ways.Add(to.Syntax, new Step(from, written));
                    waiting.Enqueue(to);
                }
            }
        }

        return null;
    }

    private static List<Step> WayTo(Step last, Declared start, Dictionary<SyntaxNode, Step> ways)
    {
        var way = new List<Step> { last };
        while (!ReferenceEquals(way[0].From.Syntax, start.Syntax))
        {
            way.Insert(0, ways[way[0].From.Syntax]);
        }

        return way;
    }

    private sealed record Step(Declared From, ReferenceSyntax Written);
}
