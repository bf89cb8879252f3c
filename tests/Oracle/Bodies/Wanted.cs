using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>
/// Which values matter: those of lets, vars and states that something reads before they are changed again, and comes of.
/// At first none does; then what is read by statements that do more, and by what matters, until nothing more is found.
/// </summary>
internal sealed class Wanted
{
    private readonly HashSet<object> _read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BoundSymbol> _readAbove = [];

    // What the next step reads.
    private HashSet<BoundSymbol> _next = [];

    private Wanted()
    {
    }

    public static Wanted In(BoundInstance root)
    {
        var wanted = new Wanted();
        BoundInstance[] everyone = [.. Everyone(root)];
        int before;
        do
        {
            before = wanted._read.Count + wanted._readAbove.Count;
            wanted._readAbove.UnionWith([.. everyone.SelectMany(wanted.Look)]);
        }
        while (wanted._read.Count + wanted._readAbove.Count > before);
        return wanted;
    }

    private static IEnumerable<BoundInstance> Everyone(BoundInstance instance) =>
        instance.Children.SelectMany(Everyone).Prepend(instance);

    /// <summary>Whether something comes of the statement: what it assigns is read, or it does more.</summary>
    public bool Contains(BoundStatement statement) => statement switch
    {
        BoundIf choice => choice.Then.Concat(choice.Else).Any(Does),
        BoundRepeat repeat => repeat.Body.Any(Does) || Reads.Draws(repeat.Count) || Reads.Draws(repeat.Until),
        BoundLet or BoundPush or BoundAssign { Target: BoundSymbolTarget } => _read.Contains(statement),
        BoundAssign { Target: BoundBaseStateTarget target } => target.Base.States.Any(),
        _ => true,
    };

    /// <summary>Whether the state's first value is read.</summary>
    public bool Contains(BoundState state) => _read.Contains(state);

    private bool Does(BoundStatement statement) => Contains(statement) || Reads.Draws(statement);

    /// <summary>Finds the assignments that are read; gives the states of instances below that this one reads.</summary>
    private IEnumerable<BoundSymbol> Look(BoundInstance instance)
    {
        HashSet<BoundSymbol> after = [.. instance.States.Where(_readAbove.Contains)];
        var live = Around(after, again =>
        {
            _next = again;
            var body = Before(instance.Body, again);
            return [.. body, .. instance.States.Reverse().Aggregate(body, BeforeFirst)];
        });
        return live.OfType<BoundState>().Where(state => state.Type is VectorType).Except(instance.States);
    }

    /// <summary>
    /// A first value is taken where all others are: what it reads of them is no older. A state without one is not assigned
    /// there, so that whoever reads it in a first value reads what a step left in it.
    /// </summary>
    private HashSet<BoundSymbol> BeforeFirst(HashSet<BoundSymbol> after, BoundState state) =>
        state.First is null ? after : Set(state, state, state.First, after);

    /// <summary>What is read later, seen from before the statements, given what is read after them.</summary>
    private HashSet<BoundSymbol> Before(IReadOnlyList<BoundStatement> statements, HashSet<BoundSymbol> after) =>
        statements.Reverse().Aggregate(after, (live, statement) => Before(statement, live));

    private HashSet<BoundSymbol> Before(BoundStatement statement, HashSet<BoundSymbol> after) => statement switch
    {
        BoundLet let => Set(let, let.Local, let.Value, after),
        BoundAssign { Target: BoundSymbolTarget target } assign => Set(assign, target.Symbol, assign.Value, after),
        BoundPush push => [.. Set(push, push.Window, push.Value, after), .. after.Where(symbol => symbol == push.Window)],
        BoundAssign { Target: BoundBaseStateTarget target } assign =>
            [.. after, .. Reads.Of(new BoundBaseState(target.Base)), .. ReadOf(assign, assign.Value)],
        BoundAssign assign => [.. after, .. Reads.Of(assign.Value)],
        BoundStop stop => [.. after, .. _next, .. Reads.Of(stop.Condition)],
        BoundReport report => [.. after, .. Reads.Of(report.Value)],
        BoundIf choice =>
            [.. Before(choice.Then, after), .. Before(choice.Else, after), .. ReadOf(choice, choice.Condition)],
        BoundRepeat repeat =>
        [
            .. Around(after, again => Before(repeat.Body, [.. again, .. ReadOf(repeat, repeat.Until)])),
            .. ReadOf(repeat, repeat.Count),
        ],
        BoundAttempt attempt => BeforeAttempt(attempt, after),
        BoundSimultaneous joint =>
            [.. after, .. joint.Steps.SelectMany(step => (IEnumerable<BoundSymbol>)[.. ReadIfStopped(step), .. Reads.Of(step.Instance)])],
        BoundStep step => [.. after, .. ReadIfStopped(step), .. Reads.Of(step.Instance), .. Reads.Of(step.Field)],
        _ => after,
    };

    /// <summary>What a rejected attempt restores is read where it begins, not where it ends.</summary>
    private HashSet<BoundSymbol> BeforeAttempt(BoundAttempt attempt, HashSet<BoundSymbol> after)
    {
        var accepted = Before(attempt.Accepted, after);
        if (attempt.Accept is null)
        {
            return Before(attempt.Body, accepted);
        }

        var rejected = Before(attempt.Rejected, after);
        var restored = rejected.Where(symbol => attempt.Restoring.States.Any(state => state == symbol)).ToList();
        return
        [
            .. Before(attempt.Body, [.. accepted, .. rejected.Except(restored), .. Reads.Of(attempt.Accept)]),
            .. restored,
            .. Attempts.StatesUndone(attempt).SelectMany(known => Reads.Of(new BoundBaseState(known))),
        ];
    }

    private IEnumerable<BoundSymbol> ReadIfStopped(BoundStep step) => step.Instance.MayStop ? _next : [];

    private HashSet<BoundSymbol> Set(
        object assignment, BoundSymbol target, BoundExpression? value, HashSet<BoundSymbol> after)
    {
        if (after.Contains(target))
        {
            _read.Add(assignment);
        }

        var read = _read.Contains(assignment) ? Reads.Of(value) : Reads.OfDraws(value);
        return [.. after.Where(symbol => symbol != target), .. read];
    }

    private IEnumerable<BoundSymbol> ReadOf(BoundStatement statement, BoundExpression? of) =>
        Contains(statement) ? Reads.Of(of) : Reads.OfDraws(of);

    /// <summary>What is read before statements that may come around again, or not at all.</summary>
    private static HashSet<BoundSymbol> Around(
        HashSet<BoundSymbol> after, Func<HashSet<BoundSymbol>, HashSet<BoundSymbol>> before)
    {
        HashSet<BoundSymbol> live = [.. after];
        int known;
        do
        {
            known = live.Count;
            live.UnionWith(before([.. live]));
        }
        while (live.Count > known);

        return live;
    }
}
