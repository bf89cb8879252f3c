using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// The state of a base: a value for each vector of it, in the base's order. What is done with the state is done with each;
/// the vectors stay where they are, in the cells of the instances whose states they are.
/// </summary>
internal sealed partial class InstanceLowering
{
    /// <summary>What a let or a var of a base's state is held as: a name for each vector.</summary>
    private readonly Dictionary<BoundSymbol, IReadOnlyList<BoundSymbol>> _heldStates = [];

    private void LoadBaseStates()
    {
        foreach (var (owner, state) in BoundParts.BasesLookedInto(_instance).SelectMany(known => known.States))
        {
            _cells[state] = _stateCells.Of(owner, state);
            _values[state] = LoadOf(owner, _cells[state]);
        }
    }

    /// <summary>Somebody else has changed the states of an instance and of those below.</summary>
    private void ReloadBaseStates(BoundInstance instance)
    {
        foreach (var state in instance.States.Where(_cells.ContainsKey))
        {
            _values[state] = LoadOf(instance, _cells[state]);
        }

        foreach (var child in instance.Children)
        {
            ReloadBaseStates(child);
        }
    }

    private Pieces LoadOf(BoundInstance owner, IrCell cell)
    {
        var value = Found(NameBelow(owner, cell.Name), cell.Type);
        Emit(new IrLoad(value, cell));
        return value;
    }

    private string NameBelow(BoundInstance owner, string name) => IrNames.Below(_instance, owner, name);

    private Changes ChangesIn(params IReadOnlyList<BoundStatement>[] blocks) => Changes.Of(blocks, HeldAs);

    private IEnumerable<BoundSymbol> HeldAs(BoundSymbol symbol) =>
        !_wanted.Contains(symbol) ? []
        : _heldStates.TryGetValue(symbol, out var vectors) ? vectors
        : symbol is not BoundState || _cells.ContainsKey(symbol) ? [symbol]
        : [];

    private void Name(BoundSymbol local, BoundBase of, IReadOnlyList<Pieces> values)
    {
        var vectors = of.States
            .Select(held => new BoundLocal(local.Name + Capital(held.State.Name), held.State.Type))
            .ToArray();
        _heldStates[local] = vectors;
        for (var i = 0; i < vectors.Length; i++)
        {
            _values[vectors[i]] = Named(SpreadOver(vectors[i].Type, values[i]), vectors[i].Name);
        }
    }

    private void AssignEach(IReadOnlyList<BoundSymbol> targets, IReadOnlyList<Pieces> values)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            Assign(targets[i], SpreadOver(targets[i].Type, values[i]));
        }
    }

    /// <summary>Only an instance that has stepped takes it: before, its first values are still to come.</summary>
    private void AssignBase(BoundBase target, IReadOnlyList<Pieces> values)
    {
        var taken = target.States.Zip(values, (held, value) =>
            Select(held.State.Type, HasStepped(held.Instance), value, _values[held.State])).ToArray();
        AssignEach([.. target.States.Select(held => held.State)], taken);
    }

    private IrValue HasStepped(BoundInstance instance)
    {
        var value = NewValue(NameBelow(instance, "HasStepped"), NumberType.Bool);
        Emit(new IrHasStepped(value, instance));
        return value;
    }

    /// <summary>A value for each vector; a number is the same for all.</summary>
    private IReadOnlyList<Pieces> LowerEach(BoundExpression expression, BoundBase of) => expression switch
    {
        { Type: NumberType } => Repeated(Lower(expression), of),
        BoundBaseState => [.. of.States.Select(held => _values[held.State])],
        BoundRead read => [.. _heldStates[read.Symbol].Select(vector => _values[vector])],
        BoundElementwise elementwise => LowerEach(elementwise, of),
        BoundConditional conditional => LowerEach(conditional, of),
        _ => throw new System.InvalidOperationException($"{expression.GetType().Name} is no state of a base"),
    };

    private static IReadOnlyList<Pieces> Repeated(Pieces number, BoundBase of) => [.. of.States.Select(_ => number)];

    private IReadOnlyList<Pieces> LowerEach(BoundElementwise elementwise, BoundBase of)
    {
        var operands = elementwise.Operands.Select(operand => LowerEach(operand, of)).ToArray();
        return [.. of.States.Select((held, i) =>
            Elementwise(elementwise.Operation, held.State.Type, [.. operands.Select(operand => operand[i])]))];
    }

    private IReadOnlyList<Pieces> LowerEach(BoundConditional conditional, BoundBase of)
    {
        var condition = Lower(conditional.Condition);
        if (IsOneTruth(condition) && LiteralTruth(condition.Number) is { } truth)
        {
            return LowerEach(truth ? conditional.Then : conditional.Else, of);
        }

        if (IsOneTruth(condition))
        {
            AskWhatBothAsk(conditional);
        }

        return IsOneTruth(condition) && !AreAtHand(conditional)
            ? BranchForEach(conditional, condition.Number, of)
            : SelectEach(condition, LowerEach(conditional.Then, of), LowerEach(conditional.Else, of), of);
    }

    private IReadOnlyList<Pieces> SelectEach(
        Pieces condition, IReadOnlyList<Pieces> then, IReadOnlyList<Pieces> @else, BoundBase of) =>
        [.. of.States.Select((held, i) => Select(held.State.Type, condition, then[i], @else[i]))];

    private IReadOnlyList<Pieces> BranchForEach(BoundConditional conditional, IrValue condition, BoundBase of)
    {
        var chosen = of.States.Select(held => NewVariable("chosen", held.State.Type)).ToArray();
        void Choose(BoundExpression arm)
        {
            foreach (var (cell, value) in chosen.Zip(LowerEach(arm, of), (cell, value) => (cell, value)).ToArray())
            {
                Store(cell, value);
            }
        }

        Branch(condition, Changes.None, () => Choose(conditional.Then), () => Choose(conditional.Else));
        return [.. chosen.Select(Load)];
    }
}
