using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// Follows the field of one evaluation through a block: for every value, and each player's part of it, the players whose
/// part of the field it is made of. A number for all is the same for every player. The loops of an expression have as many
/// passes as any player needs, and the passes that a player does not need change nothing for it.
/// </summary>
internal sealed class PlayersNeeded
{
    private const int Players = 64;
    private static readonly ulong[] Nobody = new ulong[Players];

    private readonly IrEvaluate _evaluate;
    private readonly Dictionary<IrValue, ulong[]> _values = [];
    private readonly Dictionary<IrCell, ulong[]> _cells = [];

    public PlayersNeeded(IrBlock body, IrEvaluate evaluate)
    {
        _evaluate = evaluate;
        Follow(body, 0);
    }

    public ulong[] Of(IrCell cell) => _cells.TryGetValue(cell, out var needed) ? needed : Nobody;

    /// <summary>What is put into a cell in a branch is made of what chose the branch too.</summary>
    private void Follow(IrBlock block, ulong chosenBy)
    {
        foreach (var node in block.Nodes)
        {
            switch (node)
            {
                case IrMake make:
                    _values[make.Result] = Made(make);
                    break;
                case IrEvaluate evaluate:
                    Follow(evaluate, chosenBy);
                    break;
                case IrStore store:
                    _cells[store.Cell] = Joined([Of(store.Cell), Stored(store.Value), ByAll(chosenBy)]);
                    break;
                case IrLoop loop:
                    FollowUntilNothingIsNew(loop.Body, chosenBy);
                    break;
                case IrBranch branch:
                    Follow(branch.Then, chosenBy | All(Of(branch.Condition)));
                    Follow(branch.Else, chosenBy | All(Of(branch.Condition)));
                    break;
            }
        }
    }

    /// <summary>What a pass puts into a cell, the next one may read before.</summary>
    private void FollowUntilNothingIsNew(IrBlock body, ulong chosenBy)
    {
        ulong[] before;
        do
        {
            before = InCells();
            Follow(body, chosenBy);
        }
        while (!InCells().SequenceEqual(before));
    }

    private ulong[] InCells() => [.. _cells.Values.SelectMany(needed => needed)];

    private void Follow(IrEvaluate evaluate, ulong chosenBy)
    {
        var isIt = evaluate.Field == _evaluate.Field;
        var behind = ByAll(chosenBy | evaluate.At.Aggregate(0UL, (bits, piece) => bits | AllOf(piece)));
        _values[evaluate.Field] = isIt ? Joined([behind, [.. Enumerable.Range(0, Players).Select(player => 1UL << player)]]) : behind;
        foreach (var loss in evaluate.Losses.Values)
        {
            _values[loss] = behind;
        }
    }

    private ulong[] Stored(IrValue value) => value.IsNumber
        ? Of(value)
        : [.. Of(value).Select((needed, player) => (value.Space.Bits >> player & 1) == 0 ? 0 : needed)];

    private ulong[] Made(IrMake make) => make switch
    {
        IrLoad load => Of(load.Cell),
        IrByPlayer byPlayer => OfNumbers(byPlayer.Numbers),
        IrPick pick => ByAll(Of(pick.Of)[pick.Player]),
        _ when IsOneForAll(make.Result) => ByAll(IrUses.Of(make).Aggregate(0UL, (bits, use) => bits | AllOf(use))),
        _ => Joined(IrUses.Of(make).Select(Of)),
    };

    private ulong[] OfNumbers(IReadOnlyList<IrValue?> numbers)
    {
        var needed = new ulong[Players];
        for (var player = 0; player < numbers.Count; player++)
        {
            needed[player] = numbers[player] is { } number ? Of(number)[player] : 0;
        }

        return needed;
    }

    private ulong[] Of(IrValue value) => _values.TryGetValue(value, out var needed) ? needed : Nobody;

    private static ulong All(IReadOnlyList<ulong> needed) => needed.Aggregate(0UL, (all, bits) => all | bits);

    private static bool IsOneForAll(IrValue value) =>
        value.Type is NumberType { Grain: Grain.Whole } or CoefficientsType { Grain: Grain.Whole };

    private ulong AllOf(IrValue value) => All(value.Type is VectorType or MaskType
        ? [.. Of(value).Skip(value.Space.First).Take(value.Space.Count)]
        : Of(value));

    private static ulong[] ByAll(ulong players) => players == 0 ? Nobody : [.. Enumerable.Repeat(players, Players)];

    private static ulong[] Joined(IEnumerable<ulong[]> all)
    {
        var joined = new ulong[Players];
        foreach (var needed in all)
        {
            for (var player = 0; player < Players; player++)
            {
                joined[player] |= needed[player];
            }
        }

        return joined;
    }
}
