using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>The places of one instance: the game's two, one a vector cell, and the temporaries as they come up.</summary>
internal sealed class Places
{
    private readonly Dictionary<IrCell, VectorPlace> _cells = [];
    private readonly List<VectorPlace> _temporaries = [];

    public Places(IrInstance instance)
    {
        Point = new VectorPlace(PlaceKind.Point, "point", instance.Bound.Space);
        Field = new VectorPlace(PlaceKind.Field, "field", instance.Bound.Space);
        _cells.Add(instance.Point, Point);
        foreach (var cell in instance.Cells.Where(cell => !cell.IsNumber))
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

    public VectorPlace NewTemporary(IrValue value)
    {
        var place = new VectorPlace(PlaceKind.Temporary, value.Name ?? "kept", value.Space);
        _temporaries.Add(place);
        return place;
    }
}
