using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// Puts the body of an instance where another steps it. The point passes from the one to the other as a value, and goes
/// into its cell where somebody looks for it there.
/// </summary>
internal sealed class Splice
{
    private readonly IrInstance _inner;
    private readonly IrInstance _around;
    private readonly IrStep _step;
    private readonly int _at;
    private readonly IrStore _moved;
    private readonly Dictionary<BoundSymbol, IrValue> _given = [];
    private readonly Dictionary<IrValue, IrValue> _renamed = [];

    private Splice(IrStep step, IrInstance inner, IrInstance around, IrStore moved)
    {
        (_step, _inner, _around, _moved) = (step, inner, around, moved);
        _at = Nodes.IndexOf(step);
        foreach (var expose in Nodes.Take(_at).OfType<IrExpose>())
        {
            _given[expose.Symbol] = expose.Value;
        }
    }

    private List<IrNode> Nodes => _around.Body.Nodes;

    /// <summary>Null where the point passes in pieces.</summary>
    public static Splice? Of(IrStep step, IrInstance inner, IrInstance around)
    {
        var before = around.Body.Nodes[around.Body.Nodes.IndexOf(step) - 1];
        var moves = inner.Body.Nodes.OfType<IrStore>().Where(store => store.Cell == inner.Point).ToArray();
        return StoresWhole(before, around) && moves.Length == 1 && StoresWhole(moves[0], inner)
            && inner.Body.Nodes.OfType<IrLoad>().Count(load => load.Cell == inner.Point) <= 1
            && (step.With is null || MakesItsFieldOnce(step.With, inner, around))
                ? new Splice(step, inner, around, moves[0])
                : null;
    }

    public void Make()
    {
        Rename();
        var body = _inner.Body.Nodes.Where(node => node != _moved && !IsAtHand(node))
            .Select(node => IrRewriter.Remake(node, _renamed))
            .SelectMany(node => node is IrEvaluate evaluate && _step.With is not null ? Field(evaluate) : [node])
            .Append(new IrStepped(_inner.Bound) { Origin = _step.Origin })
            .ToArray();
        Nodes.RemoveRange(_at - 1, 2);
        Nodes.InsertRange(_at - 1, body);
        Move(_at - 1 + body.Length);
    }

    private static bool StoresWhole(IrNode node, IrInstance instance) =>
        node is IrStore store && store.Cell == instance.Point && store.Value.Space == instance.Bound.Space;

    /// <summary>It asks once, at one value, and what is made for it there is one value.</summary>
    private static bool MakesItsFieldOnce(IrWith with, IrInstance inner, IrInstance around) =>
        inner.Body.Nodes.OfType<IrEvaluate>().ToArray() is { Length: 1 } asked && asked[0] is { At.Count: 1, When: null, Losses.Count: 0 }
        && with.Body.Nodes.TrueForAll(StepWithin.IsStraight)
        && with.Body.Nodes.OfType<IrEvaluate>().Count() <= 1
        && with.Body.Nodes.OfType<IrEvaluate>().All(evaluate => evaluate.Asked!.IsThere)
        && with.Body.Nodes.OfType<IrStore>().ToArray() is { Length: 1 } stores && stores[0].Cell == with.Seen
        && stores[0].Value.Space == inner.Bound.Space
        && with.Body.Nodes.OfType<IrLoad>().All(load => load.Cell != around.Point || load.Result.Space == around.Bound.Space);

    /// <summary>In place of what it asks, what is made for it.</summary>
    private IEnumerable<IrNode> Field(IrEvaluate asked)
    {
        foreach (var node in MadeForIt(asked.At[0]))
        {
            switch (node)
            {
                case IrEvaluate evaluate:
                    yield return evaluate with { Asked = null, Standing = asked.Standing, Origin = asked.Origin };
                    break;
                case not IrStore:
                    yield return node;
                    break;
            }
        }
    }

    /// <summary>The field that it is given, which is made of the point that it asks about.</summary>
    private IEnumerable<IrNode> MadeForIt(IrValue point)
    {
        var loads = Given.OfType<IrLoad>().Where(load => load.Cell == _around.Point).ToArray();
        var by = loads.ToDictionary(load => load.Result, _ => point);
        return Given.Except(loads).Select(node => IrRewriter.Rewrite(node, by));
    }

    private List<IrNode> Given => _step.With!.Body.Nodes;

    /// <summary>What it makes gets numbers of the one around; what it finds is what that one has left.</summary>
    private void Rename()
    {
        var left = ((IrStore)Nodes[_at - 1]).Value;
        var numbering = new Numbering(_around.Body);
        foreach (var node in _inner.Body.Nodes)
        {
            foreach (var value in IrUses.MadeBy(node))
            {
                _renamed[value] = node switch
                {
                    IrLoad load when load.Cell == _inner.Point => left,
                    IrForeign foreign when _given.TryGetValue(foreign.Symbol, out var given) => given,
                    IrEvaluate evaluate when _step.With is not null =>
                        MadeForIt(_renamed[evaluate.At[0]]).OfType<IrStore>().Single().Value,
                    IrLoad or IrProperty => numbering.Again(value, IrNames.Below(_around.Bound, _inner.Bound, value.Name!)),
                    _ => numbering.Again(value),
                };
            }
        }
    }

    private bool IsAtHand(IrNode node) => node switch
    {
        IrLoad load => load.Cell == _inner.Point,
        IrForeign foreign => _given.ContainsKey(foreign.Symbol),
        _ => false,
    };

    /// <summary>From a node on the point is what the instance has made of it.</summary>
    private void Move(int from)
    {
        var point = _renamed[_moved.Value];
        if (from < Nodes.Count && Nodes[from] is IrLoad load && load.Cell == _around.Point)
        {
            Nodes.RemoveAt(from);
            point.Call(load.Result.Name!);
            IrRewriter.Replace(_around.Body, new Dictionary<IrValue, IrValue> { [load.Result] = point });
        }

        if (!IsPutElsewhere(from))
        {
            Nodes.Insert(from, new IrStore(_around.Point, point) { Origin = _moved.Origin });
        }
    }

    /// <summary>From a node on the point is put somewhere before anybody may look where it is.</summary>
    private bool IsPutElsewhere(int from)
    {
        var next = Nodes.Skip(from).FirstOrDefault(node => IrUses.BlocksOf(node).SelectMany(IrUses.Everything).Prepend(node).Any(MayLook));
        return next is IrEvaluate { When: null, Asked: null } || (next is not null && StoresWhole(next, _around));
    }

    private bool MayLook(IrNode node) => node switch
    {
        IrLoad load => load.Cell == _around.Point,
        IrStore store => store.Cell == _around.Point,
        _ => node is IrEvaluate or IrSample or IrStep or IrReset or IrStop or IrKeep or IrPutBack,
    };
}
