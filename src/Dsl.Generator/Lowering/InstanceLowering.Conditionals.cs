using System;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>`if c then a else b`: a selection where nothing is asked of the game, else a branch.</summary>
internal sealed partial class InstanceLowering
{
    private Pieces LowerConditional(BoundConditional conditional)
    {
        var condition = Lower(conditional.Condition);
        if (!IsOneTruth(condition))
        {
            return Select(conditional, condition);
        }

        if (LiteralTruth(condition.Number) is { } truth)
        {
            return Chosen(conditional, truth ? conditional.Then : conditional.Else);
        }

        AskWhatBothAsk(conditional);
        return AreAtHand(conditional)
            ? Select(conditional, condition)
            : BranchFor(conditional, condition.Number);
    }

    /// <summary>One arm, as wide as both together.</summary>
    private Pieces Chosen(BoundConditional conditional, BoundExpression arm) => conditional.Kind is NumberType
        ? Lower(arm)
        : SpreadOver(conditional.Kind, Lower(arm));

    private bool? LiteralTruth(IrValue condition) =>
        _literals.TryGetValue(condition, out var literal) ? literal as bool? : null;

    private static bool IsOneTruth(Pieces condition) =>
        condition.IsNumber && condition.Number.Type is NumberType { Grain: Grain.Whole };

    private Pieces Select(BoundConditional conditional, Pieces condition) =>
        Select(conditional.Kind, condition, Lower(conditional.Then), Lower(conditional.Else));

    private Pieces Select(BoundType kind, Pieces condition, Pieces then, Pieces @else) =>
        Piecewise(kind, [condition, then, @else], (type, values) =>
        {
            var key = $"select {string.Join(",", values.Select(value => value.Id))}";
            return Make(key, null, type, result => new IrSelect(result, values[0], values[1], values[2]));
        });

    private Pieces BranchFor(BoundConditional conditional, IrValue condition)
    {
        var chosen = NewVariable("chosen", conditional.Kind);
        Branch(
            condition,
            Changes.None,
            () => Store(chosen, Lower(conditional.Then)),
            () => Store(chosen, Lower(conditional.Else)));
        return Load(chosen);
    }

    private IrCell NewVariable(string name, BoundType type)
    {
        var variable = new IrCell(IrCellKind.Variable, name, type);
        _cellsInOrder.Add(variable);
        return variable;
    }

    /// <summary>A field where the players stand that both arms read is asked before, so that a selection will do.</summary>
    private void AskWhatBothAsk(BoundConditional conditional)
    {
        var both = StandingFields(conditional.Then) & StandingFields(conditional.Else);
        if (both != 0 && !IsFieldDrawn)
        {
            Evaluation(null).Fields |= both;
        }
    }

    private static ulong StandingFields(BoundExpression expression) => expression switch
    {
        BoundField { At: null } field => field.Space.Bits,
        BoundField { At: { } at } => StandingFields(at),
        BoundJoin join => join.Parts.Aggregate(0UL, (bits, part) => bits | StandingFields(part)),
        BoundPart part => StandingFields(part.Of),
        BoundElementwise elementwise => elementwise.Operands.Aggregate(0UL, (bits, part) => bits | StandingFields(part)),
        BoundReduction reduction => reduction.Operands.Aggregate(0UL, (bits, part) => bits | StandingFields(part)),
        BoundSimplex simplex => StandingFields(simplex.Of),
        _ => 0,
    };

    private bool AreAtHand(BoundConditional conditional) => IsAtHand(conditional.Then) && IsAtHand(conditional.Else);

    /// <summary>Whether an expression draws nothing, takes no passes, and asks nothing of the game that has not been asked.</summary>
    private bool IsAtHand(BoundExpression expression) => expression switch
    {
        BoundField { At: null } field => (Evaluated() & field.Space.Bits) == field.Space.Bits,
        BoundField or BoundLoss or BoundUniform or BoundNormal or BoundGiven or BoundSimplex => false,
        BoundJoin join => join.Parts.All(IsAtHand),
        BoundNumberByPlayer byPlayer => byPlayer.Values.All(value => value is null || IsAtHand(value)),
        BoundPart part => IsAtHand(part.Of),
        BoundExternCall call => call.Operands.All(IsAtHand),
        BoundElementwise elementwise => elementwise.Operands.All(IsAtHand),
        BoundReduction reduction => reduction.Operands.All(IsAtHand),
        BoundElement or BoundLeastSquares or BoundScaled or BoundCombination => BoundParts.Of(expression).All(IsAtHand),
        BoundConditional inner => IsAtHand(inner.Condition) && IsAtHand(inner.Then) && IsAtHand(inner.Else),
        _ => true,
    };

    private ulong Evaluated() => _region.FindEvaluation(KeyOf(_point))?.Fields ?? 0;
}
