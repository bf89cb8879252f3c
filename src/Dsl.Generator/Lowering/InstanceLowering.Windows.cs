using System.Collections.Generic;
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
