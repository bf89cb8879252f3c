using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Where in a block its vectors lie in memory anyway: in a cell that was looked at or stored to, in the game's field, in a
/// window. What may be overwritten counts as overwritten: a wrong guess costs bytes and changes no value.
/// </summary>
internal sealed class Resident
{
    private readonly IrCell _point;
    private readonly bool _isGivenField;
    private readonly HashSet<IrCell> _withSpare;
    private readonly Dictionary<IrValue, List<Stretch>> _stretches = [];
    private readonly Dictionary<object, List<(IrValue Value, IrNode From)>> _lying = [];
    private readonly Dictionary<IrNode, HashSet<IrValue>> _there = new(ByReference<IrNode>.Comparer);

    public Resident(IrBlock block, IrInstance instance)
    {
        (_point, _isGivenField) = (instance.Point, instance.IsGivenField);
        _withSpare = [.. IrPush.OnCondition(instance.Body).Select(push => push.Window)];
        foreach (var node in block.Nodes)
        {
            _there[node] = [.. PutBy(node).Where(put => node is not IrPush && _lying.ContainsKey(put.Place) && Holds(put.Place, put.Value)).Select(put => put.Value)];
            foreach (var place in _lying.Keys.Where(place => Overwrites(node, place)).ToArray())
            {
                End(place, node);
            }

            Begin(node);
        }

        foreach (var place in _lying.Keys.ToArray())
        {
            End(place, null);
        }
    }

    public IReadOnlyList<Stretch> Of(IrValue value) =>
        _stretches.TryGetValue(value, out var stretches) ? stretches : [];

    /// <summary>What a node shall put somewhere lies there already.</summary>
    public bool IsThereFor(IrNode node, IrValue value) => _there[node].Contains(value);

    private void Begin(IrNode node)
    {
        foreach (var (place, value) in PutBy(node))
        {
            if (!_lying.TryGetValue(place, out var lying))
            {
                _lying[place] = lying = [];
            }

            lying.Add((value, node));
        }
    }

    private void End(object place, IrNode? by)
    {
        foreach (var (value, from) in _lying[place])
        {
            if (!_stretches.TryGetValue(value, out var stretches))
            {
                _stretches[value] = stretches = [];
            }

            stretches.Add(new Stretch(place == _point, place is FieldOf field ? Space.Of(field.Player).Bits : ulong.MaxValue, from, by));
        }

        _lying.Remove(place);
    }

    private IEnumerable<(object Place, IrValue Value)> PutBy(IrNode node) => node switch
    {
        IrLoad load when load.Cell.IsVector => [(load.Cell, load.Result)],
        IrElement element => [(element.Position, element.Result)],
        IrPush push => push.Pieces.Select(piece => ((object)new WrittenTo(push.Window), piece)),
        IrStore store when store.Cell.IsVector => [(store.Cell, store.Value)],
        IrEvaluate evaluate =>
        [
            .. Views.PlayersOf(evaluate.Fields).Select(player => ((object)new FieldOf(player), evaluate.Field)),
            .. evaluate.At.Select(piece => ((object)_point, piece)),
        ],
        _ => [],
    };

    private bool Overwrites(IrNode node, object place) => place is WrittenTo written ? WritesOver(node, written) : node switch
    {
        IrStore store => place == store.Cell && !Holds(place, store.Value),
        IrPush or IrClear => place is IrValue,
        IrEvaluate evaluate => place is FieldOf field ? _isGivenField || (evaluate.Fields & Space.Of(field.Player).Bits) != 0
            : (place == _point && !evaluate.At.All(piece => Holds(place, piece))),
        IrStep => place is FieldOf || place == _point || place is IrValue or IrCell { Owner: not null } || AnyWithin(node, place),
        IrReset or IrPutBack => place is IrValue or IrCell { Kind: not IrCellKind.Point },
        IrLoop or IrBranch => AnyWithin(node, place),
        _ => false,
    };

    /// <summary>What a window's spare place may hold is left behind where the machine is left.</summary>
    private bool WritesOver(IrNode node, WrittenTo place) => node switch
    {
        IrPush push => push.Window == place.Window,
        IrPutBack putBack => putBack.Kept.Window == place.Window,
        IrEvaluate or IrSample or IrStep { IsAnswered: false } => _withSpare.Contains(place.Window) || AnyWithin(node, place),
        IrLoop or IrBranch => AnyWithin(node, place),
        _ => false,
    };

    private bool Holds(object place, IrValue value) => _lying[place].Exists(lying => lying.Value == value);

    private bool AnyWithin(IrNode node, object place) =>
        IrUses.BlocksOf(node).SelectMany(IrUses.Everything).Any(inner => Overwrites(inner, place));

    private sealed record FieldOf(int Player);

    private sealed record WrittenTo(IrCell Window);
}

/// <summary>From one node on, until another that may overwrite it; null where none does. Of a field some players' part.</summary>
internal sealed record Stretch(bool IsOfPoint, ulong Players, IrNode From, IrNode? Until);
