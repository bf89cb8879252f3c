using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// The places of one instance: the game's two, one a vector cell, also of instances below that it looks into, those of
/// windows, and the temporaries as they come up.
/// </summary>
internal sealed class Places
{
    private readonly bool _isGivenField;
    private readonly Dictionary<IrCell, VectorPlace> _cells = [];
    private readonly Dictionary<IrCell, VectorPlace> _nexts = [];
    private readonly Dictionary<IrCell, VectorPlace> _written = [];
    private readonly HashSet<IrCell> _withSpare;
    private readonly List<VectorPlace> _elements = [];
    private readonly List<VectorPlace> _temporaries = [];

    public Places(IrInstance instance)
    {
        _isGivenField = instance.IsGivenField;
        _withSpare = [.. IrPush.OnCondition(instance.Body).Select(push => push.Window)];
        Point = new VectorPlace(PlaceKind.Point, "point", instance.Bound.Space);
        Field = new VectorPlace(PlaceKind.Field, "field", instance.Bound.Space);
        _cells.Add(instance.Point, Point);
        foreach (var cell in instance.Cells.Where(cell => cell.IsVector))
        {
            Add(cell, cell.Kind == IrCellKind.State ? PlaceKind.State : PlaceKind.Variable, cell.Name);
        }

        foreach (var cell in IrUses.Everything(instance.Body).Select(CellOf).OfType<IrCell>().Where(cell => cell.IsVector))
        {
            if (!_cells.ContainsKey(cell))
            {
                Add(cell, PlaceKind.StateBelow, IrNames.Below(instance.Bound, cell.Owner!, cell.Name));
            }
        }
    }

    public VectorPlace Point { get; }

    public VectorPlace Field { get; }

    /// <summary>Whose field is written where that of some players is asked for: a field that is given is written for all.</summary>
    public IEnumerable<int> GivenWith(ulong players) =>
        Views.PlayersOf(_isGivenField ? Field.Space.Bits | players : players);

    public IReadOnlyList<VectorPlace> Temporaries => _temporaries;

    public IEnumerable<VectorPlace> Cells =>
        _cells.Values.Where(place => place.Kind is PlaceKind.State or PlaceKind.Variable);

    /// <summary>The states of an instance and of those below it that this one looks into.</summary>
    public IEnumerable<VectorPlace> StatesOf(BoundInstance instance) =>
        _cells.Values.Where(place => place.Kind == PlaceKind.StateBelow && IsOf(instance, place.Cell!.Owner!));

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

    /// <summary>Where the vector lies that was last written to go into a window.</summary>
    public VectorPlace WrittenTo(IrCell window)
    {
        if (!_written.TryGetValue(window, out var place))
        {
            var space = ((WindowType)window.Type).Space;
            _written[window] = place = new VectorPlace(PlaceKind.Written, window.Name, space) { Window = window };
        }

        return place;
    }

    /// <summary>Vectors that may lie in a window's spare place, which is left behind when the machine is left.</summary>
    public IEnumerable<VectorPlace> LeftBehind => _withSpare.Select(WrittenTo);

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
        by.Kind != PlaceKind.Next ? [by] : [by, WrittenTo(by.Window!), .. _elements.Where(place => place.Window == by.Window)];

    private static IrCell? CellOf(IrNode node) => (node as IrLoad)?.Cell ?? (node as IrStore)?.Cell;

    private static bool IsOf(BoundInstance instance, BoundInstance owner) =>
        instance == owner || instance.Children.Any(child => IsOf(child, owner));

    private void Add(IrCell cell, PlaceKind kind, string name)
    {
        var space = cell.Type is MaskType mask ? mask.Space : ((VectorType)cell.Type).Space;
        _cells.Add(cell, new VectorPlace(kind, name, space) { Cell = cell });
    }

    public VectorPlace NewTemporary(IrValue value) => NewTemporary(value.Name ?? "kept", value.Space);

    public VectorPlace NewTemporary(string name, Space space)
    {
        var place = new VectorPlace(PlaceKind.Temporary, name, space);
        _temporaries.Add(place);
        return place;
    }
}
