using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// The names that something comes of: a value that only unread names are made of is not made, and so what it would have
/// asked of the game is not known to anybody.
/// </summary>
internal sealed class Wanted
{
    private HashSet<BoundSymbol>? _symbols;

    public Wanted(BoundInstance root)
    {
        BoundInstance[] everyone = [.. Everyone(root)];
        int known;
        do
        {
            known = _symbols?.Count ?? int.MaxValue;
            _symbols = [.. everyone.SelectMany(Reads)];
        }
        while (_symbols.Count < known);
    }

    /// <summary>At first it is all names, then those that are read for these, until none goes any more.</summary>
    public bool Contains(BoundSymbol symbol) => _symbols is null || _symbols.Contains(symbol);

    /// <summary>Whether something comes of a statement: what it gives a name is read, or it does more.</summary>
    public bool Contains(BoundStatement statement) => statement switch
    {
        BoundLet let => Contains(let.Local),
        BoundAssign { Target: BoundSymbolTarget target } => Contains(target.Symbol),
        BoundPush push => Contains(push.Window),
        BoundIf choice => choice.Then.Concat(choice.Else).Any(Contains) || Drawing.IsIn(choice),
        _ => true,
    };

    private IEnumerable<BoundSymbol> Reads(BoundInstance instance) =>
    [
        .. instance.Parameters.SelectMany(parameter => Reads(parameter.Argument)),
        .. instance.States.SelectMany(ReadsForFirst),
        .. Reads(instance.Body),
    ];

    private IEnumerable<BoundSymbol> Reads(IEnumerable<BoundStatement> statements) => statements.SelectMany(Reads).ToArray();

    private IEnumerable<BoundSymbol> Reads(BoundStatement statement) => statement switch
    {
        _ when !Contains(statement) => BoundParts.Expressions([statement]).SelectMany(Drawing.Conditions).SelectMany(Reads),
        BoundRepeat repeat => [.. Reads(repeat.Count), .. Reads(repeat.Until), .. Reads(repeat.Body)],
        BoundIf choice => [.. Reads(choice.Condition), .. Reads(choice.Then), .. Reads(choice.Else)],
        BoundAssign { Target: BoundBaseStateTarget target } assign => [.. Reads(assign.Value), .. StatesOf(target.Base)],
        BoundAttempt attempt =>
        [
            .. BoundParts.BlocksOf(attempt).SelectMany(Reads),
            .. Reads(attempt.Accept),
            .. attempt.Restoring.StatesOfBases.SelectMany(StatesOf),
        ],
        _ => BoundParts.Expressions([statement]).SelectMany(Reads),
    };

    private IEnumerable<BoundSymbol> ReadsForFirst(BoundState state) =>
        Contains(state) ? Reads(state.First) : Drawing.Conditions(state.First).SelectMany(Reads);

    private static IEnumerable<BoundSymbol> Reads(BoundExpression? expression) => expression is null
        ? []
        : BoundParts.All(expression).SelectMany(part =>
            part is BoundBaseState state ? StatesOf(state.Base) : BoundParts.NamesIn(part));

    private static IEnumerable<BoundSymbol> StatesOf(BoundBase known) => known.States.Select(held => held.State);

    private static IEnumerable<BoundInstance> Everyone(BoundInstance instance) =>
        instance.Children.SelectMany(Everyone).Prepend(instance);
}
