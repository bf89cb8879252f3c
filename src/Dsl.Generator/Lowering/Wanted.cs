using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// The names that something comes of: a value that only unread names are made of is not made, and so what it would have
/// asked of the game is not known to anybody. A name that only its own next value is made of is unread, too.
/// </summary>
internal sealed class Wanted
{
    private readonly HashSet<BoundSymbol> _symbols = [];

    /// <summary>At first nothing is read but what statements need that do more; then also what those names are made of.</summary>
    public Wanted(BoundInstance root)
    {
        BoundInstance[] everyone = [.. Everyone(root)];
        int known;
        do
        {
            known = _symbols.Count;
            foreach (var instance in everyone)
            {
                Look(instance);
            }
        }
        while (_symbols.Count > known);
    }

    public bool Contains(BoundSymbol symbol) => _symbols.Contains(symbol);

    /// <summary>Whether something comes of a statement: what it gives a name is read, or it does more.</summary>
    public bool Contains(BoundStatement statement) => statement switch
    {
        BoundLet let => Contains(let.Local),
        BoundAssign { Target: BoundSymbolTarget target } => Contains(target.Symbol),
        BoundPush push => Contains(push.Window),
        BoundIf choice => choice.Then.Concat(choice.Else).Any(Contains) || Drawing.IsIn(choice),
        BoundRepeat repeat => repeat.Body.Any(Contains) || Drawing.IsIn(repeat),
        _ => true,
    };

    private void Look(BoundInstance instance)
    {
        Look(instance.Body);
        foreach (var state in instance.States)
        {
            BoundExpression[] first = state.First is { } given ? [given] : [];
            Read(Contains(state) ? first : first.SelectMany(Drawing.Conditions));
        }

        Read(instance.Parameters.Select(parameter => parameter.Argument));
    }

    /// <summary>The last first, since what is read is made before.</summary>
    private void Look(IReadOnlyList<BoundStatement> statements)
    {
        foreach (var statement in statements.Reverse())
        {
            Look(statement);
        }
    }

    private void Look(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundRepeat repeat:
                Look(repeat.Body);
                break;
            case BoundIf choice:
                Look(choice.Else);
                Look(choice.Then);
                break;
            case BoundAttempt attempt:
                BoundParts.BlocksOf(attempt).Reverse().ToList().ForEach(Look);
                Read(attempt.Restoring.StatesOfBases);
                break;
            case BoundAssign { Target: BoundBaseStateTarget target }:
                Read([target.Base]);
                break;
        }

        var own = BoundParts.Own(statement);
        Read(Contains(statement) ? own : own.SelectMany(Drawing.Conditions));
    }

    private void Read(IEnumerable<BoundExpression> expressions)
    {
        foreach (var part in expressions.SelectMany(BoundParts.All))
        {
            _symbols.UnionWith(BoundParts.NamesIn(part));
            Read(part is BoundBaseState state ? [state.Base] : []);
        }
    }

    private void Read(IEnumerable<BoundBase> bases) =>
        _symbols.UnionWith(bases.SelectMany(known => known.States).Select(held => held.State));

    private static IEnumerable<BoundInstance> Everyone(BoundInstance instance) =>
        instance.Children.SelectMany(Everyone).Prepend(instance);
}
