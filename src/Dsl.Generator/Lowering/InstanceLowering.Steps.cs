using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Steps of other instances, and what is done to them between steps.</summary>
internal sealed partial class InstanceLowering
{
    /// <summary>
    /// What the steps ask is asked before them: each writes where it stands and reads another player's part of the answer.
    /// </summary>
    private void LowerSimultaneous(BoundSimultaneous joint)
    {
        var evaluation = joint.Fields == 0 ? null : Evaluation(null);
        foreach (var step in joint.Steps)
        {
            var asked = joint.Fields & step.Instance.Space.Bits;
            _origin = step.Syntax;
            LowerStep(new IrStep(step.Instance, step.KeepsSample)
            {
                IsAnswered = true,
                Answer = evaluation is null || asked == 0 ? null : FieldOf(evaluation, step.Instance.Space),
            });
        }
    }

    private void LowerStep(IrStep step, BoundExpression? field = null)
    {
        foreach (var symbol in ForeignSymbols.Of(step.Instance))
        {
            if (_values.TryGetValue(symbol, out var value))
            {
                Emit(new IrExpose(symbol, value.Number));
            }
        }

        foreach (var taken in ForeignSymbols.TakenFor(step.Instance, _instance))
        {
            Emit(new IrExpose(_given.Of(taken), Lower(taken).Number));
        }

        StorePoint();
        var with = field is null ? null : LowerWith(step.Instance, field);
        Emit(step with { With = with, GivesField = _givenFields.Contains(step.Instance) });
        NewSample();
        var moved = with is not null && AsksElsewhere(with.Body) ? _instance.Space : step.Instance.Space;
        MovePoint(moved, LoadPoint(moved));
        ReloadBaseStates(step.Instance);
    }

    private void LowerReset(BoundReset reset)
    {
        foreach (var instance in reset.Base.Instances)
        {
            Emit(new IrReset(instance));
            ReloadBaseStates(instance);
        }
    }
}
