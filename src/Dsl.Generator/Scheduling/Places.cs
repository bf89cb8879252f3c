using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// The places of one instance: the game's two, one a vector cell, those of windows, and the temporaries as they come up.
/// </summary>
internal sealed class Places
{
    private readonly Dictionary<IrCell, VectorPlace> _cells = [];
    private readonly Dictionary<IrCell, VectorPlace> _nexts = [];
    private readonly List<VectorPlace> _elements = [];
    private readonly List<VectorPlace> _temporaries = [];

    public Places(IrInstance instance)
    {
        Point = new VectorPlace(PlaceKind.Point, "point", instance.Bound.Space);
        Field = new VectorPlace(PlaceKind.Field, "field", instance.Bound.Space);
        _cells.Add(instance.Point, Point);
        foreach (var cell in instance.Cells.Where(cell => cell.IsVector))
        {
            var kind = cell.Kind == IrCellKind.State ? PlaceKind.State : PlaceKind.Variable;
            var space = cell.Type is MaskType mask ? mask.Space : ((VectorType)cell.Type).Space;
            _cells.Add(cell, new VectorPlace(kind, cell.Name, space));
        }
    }

    public VectorPlace Point { get; }

    public VectorPlace Field { get; }

    public IReadOnlyList<VectorPlace> Temporaries => _temporaries;

    public IEnumerable<VectorPlace> Cells => _cells.Values.Where(place => place.Kind != PlaceKind.Point);

    public VectorPlace Of(IrCell cell) => _cells[cell];

    /// <summary>Where a window's next vector goes.</summary>
    public VectorPlace NextOf(IrCell window)
    {
        if (!_nexts.TryGetValue(window, out var place))
        {
            var space = ((WindowType)window.Type).Space;
            _nexts[window] = place = new VectorPlace(PlaceKind.Next, window.Name, space) { Window = window };
        }

        return place;
    }

    public VectorPlace NewElement(IrElement element)
    {
        var place = new VectorPlace(PlaceKind.Element, element.Window.Name, element.Result.Space)
        {
            Window = element.Window,
            Position = element.Position,
        };
        _elements.Add(place);
        return place;
    }

    /// <summary>The places that a store to this one may write over, itself among them.</summary>
    public IEnumerable<VectorPlace> WrittenOver(VectorPlace by) =>
        _elements.Where(place => by.Kind == PlaceKind.Next && place.Window == by.Window).Prepend(by);

    public VectorPlace NewTemporary(IrValue value)
    {
        var place = new VectorPlace(PlaceKind.Temporary, value.Name ?? "kept", value.Space);
        _temporaries.Add(place);
        return place;
    }
}
