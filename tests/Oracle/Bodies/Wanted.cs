using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>
/// Which lets and assignments to vars matter: those whose value can still be read where something comes of it. The
/// others are passed over, so that what only they read is not evaluated.
/// </summary>
internal sealed class Wanted
{
    private readonly HashSet<BoundStatement> _wanted = new(ReferenceEqualityComparer.Instance);

    private Wanted()
    {
    }

    public static Wanted In(BoundInstance instance)
    {
        var wanted = new Wanted();
        wanted.Before(instance.Body, []);
        return wanted;
    }

    public bool Contains(BoundStatement statement) => _wanted.Contains(statement);

    /// <summary>What is read later, seen from before the statements, given what is read after them.</summary>
    private HashSet<BoundSymbol> Before(IReadOnlyList<BoundStatement> statements, IEnumerable<BoundSymbol> after)
    {
        HashSet<BoundSymbol> live = [.. after];
        foreach (var statement in statements.Reverse())
        {
            live = Before(statement, live);
        }

        return live;
    }

    private HashSet<BoundSymbol> Before(BoundStatement statement, HashSet<BoundSymbol> after)
    {
        switch (statement)
        {
            case BoundLet let:
                return Set(let, let.Local, let.Value, after);
            case BoundAssign { Target: BoundSymbolTarget { Symbol: BoundLocal local } } assign:
                return Set(assign, local, assign.Value, after);
            case BoundAssign assign:
                _wanted.Add(assign);
                return [.. after, .. Reads.Of(assign.Value)];
            case BoundIf choice:
                return [.. Before(choice.Then, after), .. Before(choice.Else, after), .. Reads.Of(choice.Condition)];
            case BoundRepeat repeat:
                return BeforeLoop(repeat, after);
            case BoundStep step:
                return [.. after, .. Reads.Of(step.Instance)];
            default:
                return after;
        }
    }

    private HashSet<BoundSymbol> Set(
        BoundStatement statement, BoundLocal target, BoundExpression value, HashSet<BoundSymbol> after)
    {
        if (!after.Contains(target))
        {
            return after;
        }

        _wanted.Add(statement);
        return [.. after.Where(symbol => symbol != target), .. Reads.Of(value)];
    }

    private HashSet<BoundSymbol> BeforeLoop(BoundRepeat repeat, HashSet<BoundSymbol> after)
    {
        HashSet<BoundSymbol> live = [.. after];
        int before;
        do
        {
            before = live.Count;
            live.UnionWith(Before(repeat.Body, [.. live, .. Reads.Of(repeat.Until)]));
        }
        while (live.Count > before);

        return [.. live, .. Reads.Of(repeat.Count)];
    }
}
