using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Windows. What is taken out of one is a value for as long as nothing changes the window: each change makes another
/// version of it, also one that control flow may have made.
/// </summary>
internal sealed partial class InstanceLowering
{
    private readonly Dictionary<BoundSymbol, int> _versions = [];
    private int _nextVersion;

    private void LowerPush(BoundPush push)
    {
        var value = SpreadOver(new VectorType(((WindowType)push.Window.Type).Space), Lower(push.Value));
        Emit(new IrPush(_cells[push.Window], value.Values));
        Renew([push.Window]);
    }

    private void LowerClear(BoundClear clear)
    {
        Emit(new IrClear(_cells[clear.Window]));
        Renew([clear.Window]);
    }

    private IrValue LowerCount(BoundCount count)
    {
        var window = _cells[count.Window];
        return Make($"count of {Version(count.Window)}", window.Name + "Count", NumberType.Int, result => new IrCount(result, window));
    }

    private IrValue LowerElement(BoundElement element)
    {
        var window = _cells[element.Window];
        var index = Lower(element.Index).Number;
        var position = Make(
            $"position {index.Id} in {Version(element.Window)}",
            window.Name + "Position",
            NumberType.Int,
            result => new IrPosition(result, window, index));
        var key = $"element {position.Id}";
        if (_region.Find(key) is { } known)
        {
            return known;
        }

        var vector = Found(window.Name, element.Type);
        Emit(new IrElement(vector, window, position));
        _region.Learn(key, vector);
        return vector;
    }

    private IrValue LowerMeasure(BoundMeasure measure)
    {
        var columns = Columns(measure.Columns);
        var word = measure.Measure.ToString().ToLowerInvariant();
        return Make(
            $"{word} {measure.Number.Grain} of {KeyOf(measure.Columns)}",
            word + Capital(columns.Window.Name),
            measure.Number,
            result => new IrMeasure(result, measure.Measure, columns));
    }

    private IrValue LowerLeastSquares(BoundLeastSquares least)
    {
        var columns = Columns(least.Columns);
        var against = least.Against is null ? null : Columns(least.Against);
        var right = Lower(least.Right).Values;
        var ridge = LowerRidge(least);
        var versions = $"{KeyOf(least.Columns)} {(least.Against is null ? "" : KeyOf(least.Against))}";
        var ids = string.Join(",", right.Append(ridge).Select(value => value.Id));
        return Make(
            $"least squares {least.Solver} {least.Coefficients} {versions} {ids}",
            null,
            least.Coefficients,
            result => new IrLeastSquares(result, columns, right, ridge, against, least.Solver));
    }

    private IrColumns Columns(BoundColumns columns) => new(_cells[columns.Window], columns.AreDifferences);

    private string KeyOf(BoundColumns columns) =>
        $"{(columns.AreDifferences ? "differences " : "")}{Version(columns.Window)}";

    /// <summary>One for all, or one for each of the problems.</summary>
    private IrValue LowerRidge(BoundLeastSquares least)
    {
        var ridge = least.Ridge is null ? Constant(0.0, NumberType.Real) : Lower(least.Ridge).Number;
        var grain = ((NumberType)ridge.Type).Grain;
        return grain == Grain.Whole || grain == least.Coefficients.Grain
            ? ridge
            : Apply(Operation.Multiply, new NumberType(Scalar.Real, least.Coefficients.Grain), [ridge, Constant(1.0, NumberType.Real)]);
    }

    private IrValue LowerScaled(BoundScaled scaled)
    {
        var (of, by) = (Lower(scaled.Of).Number, Lower(scaled.By).Number);
        return Make($"scale {of.Id} {by.Id}", null, scaled.Coefficients, result => new IrScale(result, of, by));
    }

    private IrValue LowerCombination(BoundCombination combination)
    {
        var columns = Columns(combination.Columns);
        var coefficients = Lower(combination.Coefficients).Number;
        return Make(
            $"combine {coefficients.Id} with {KeyOf(combination.Columns)}",
            null,
            combination.Type,
            result => new IrCombine(result, columns, coefficients));
    }

    private int Version(BoundSymbol window) =>
        _versions.TryGetValue(window, out var version) ? version : _versions[window] = _nextVersion++;

    private void Renew(IEnumerable<BoundSymbol> windows)
    {
        foreach (var window in windows)
        {
            _versions[window] = _nextVersion++;
        }
    }
}
