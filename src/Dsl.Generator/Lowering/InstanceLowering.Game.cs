using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Samples, fields and losses. Reads at one value on one sample share one evaluation.</summary>
internal sealed partial class InstanceLowering
{
    private void Draw(bool isAutomatic)
    {
        Emit(new IrSample(isAutomatic));
        NewSample();
    }

    private void NewSample()
    {
        _sample = _nextSample++;
        _isPointNew = true;
    }

    private Pieces LowerField(BoundField field) => FieldOf(Evaluation(field.At, isForField: true), field.Space);

    private IrValue FieldOf(IrEvaluate evaluation, Space space)
    {
        evaluation.Fields |= space.Bits;
        return Part(evaluation.Field, space);
    }

    private Pieces LowerLoss(BoundLoss loss)
    {
        var evaluation = Evaluation(loss.At);
        var numbers = new IrValue?[_optimizer.Players.Count];
        for (var player = loss.Space.First; player < loss.Space.End; player++)
        {
            numbers[player] = LossOf(evaluation, player);
        }

        return loss.Number.Grain == Grain.Whole ? numbers[loss.Space.First]! : ByPlayer(numbers, loss.Number);
    }

    private IrValue LossOf(IrEvaluate evaluation, int player)
    {
        if (!evaluation.Losses.TryGetValue(player, out var value))
        {
            value = NewValue($"{_optimizer.Players[player].Name}Loss", NumberType.Real);
            evaluation.Losses.Add(player, value);
        }

        return value;
    }

    /// <summary>A field that is drawn is asked for where it is first read, though a loss was asked for there before.</summary>
    private IrEvaluate Evaluation(BoundExpression? at, bool isForField = false)
    {
        var point = at is null ? _point : SpreadOver(new VectorType(_instance.Space), Lower(at));
        var key = KeyOf(point);
        var known = _region.FindEvaluation(key);
        if (known is { Fields: 0 } && isForField && IsFieldDrawn)
        {
            return Ask(key, point, mayBeKnown: at is null);
        }

        return known
            ?? (IsFieldDrawn
                ? _region.HoistInOrder(key, asked => asked.Fields != 0 || !isForField)
                : _region.MakeSure(key) ?? _region.Hoist(key, asked => MayBeOne(asked, isForField)) ?? AskBeforeLoop(key, point))
            ?? Ask(key, point, mayBeKnown: at is null && !_isPointNew);
    }

    /// <summary>
    /// A given field may ask for nothing where a loss does, so that one that only one way reads is not asked for on another.
    /// </summary>
    private bool MayBeOne(IrEvaluate one, IrEvaluate other) =>
        !_givenFields.Contains(_instance)
        || ((one.Fields == 0) == (other.Fields == 0) && (one.Losses.Count == 0) == (other.Losses.Count == 0));

    private bool MayBeOne(IrEvaluate asked, bool isForField) =>
        !_givenFields.Contains(_instance) || (isForField ? asked.Losses.Count == 0 : asked.Fields == 0);

    /// <summary>What is asked for is drawn at random, in the order in which it is asked for: nothing is asked earlier.</summary>
    private bool IsFieldDrawn => _givenFields.AreDrawnFor(_instance);

    /// <summary>What every pass of a loop asks at a point made before it is asked before it, if there is a pass at all.</summary>
    private IrEvaluate? AskBeforeLoop(string key, Pieces point)
    {
        if (_region is not { Passes: { } passes, Outer: { } outer } || point.Values.Any(_region.Makes))
        {
            return null;
        }

        IrEvaluate? evaluation = null;
        var (inside, body) = (_point, _region);
        _point = _region.PointBefore!;
        var isHere = point.Values.SequenceEqual(_point.Values);
        var mayBeKnown = isHere && (!body.WasPointNew || outer.IsPerhapsMade(key));
        Inside(outer, () =>
        {
            evaluation = IsSome(passes)
                ? AskBeforeLoop(key, point) ?? Ask(key, point, mayBeKnown)
                : Ask(key, point, mayBeKnown, when: MoreThanNone(passes));
            if (!isHere)
            {
                StorePoint();
            }
        });
        _point = inside;
        body.Learn(key, evaluation!);
        return evaluation;
    }

    private bool IsSome(IrValue passes) => _literals.TryGetValue(passes, out var count) && count is > 0L;

    private IrValue MoreThanNone(IrValue passes) =>
        Elementwise(Operation.Greater, NumberType.Bool, passes, Constant(0L, NumberType.Int)).Number;

    private IrEvaluate Ask(string key, Pieces at, bool mayBeKnown, IrValue? when = null)
    {
        var field = Found("field", new VectorType(_instance.Space));
        var evaluation = new IrEvaluate(at.Values, field, mayBeKnown && _asked is null)
        {
            Origin = _origin,
            When = when,
            Standing = [.. _point.Values.Except(at.Values)],
            Asked = AskedAt(at),
        };
        _region.Add(evaluation);
        if (when is null)
        {
            _region.Learn(key, evaluation);
        }
        else
        {
            _region.LearnPerhaps(key, evaluation);
        }

        return evaluation;
    }

    private string KeyOf(Pieces point) => $"{string.Join(",", point.Values.Select(value => value.Id))} on {_sample}";
}
