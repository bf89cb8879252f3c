using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>What everything in one kernel is called: its fields, and the locals of its body.</summary>
internal sealed class KernelNames
{
    /// <summary>What the game's field is called in every kernel.</summary>
    public const string Field = "field";

    /// <summary>What says whether vectors lie beyond the caches.</summary>
    public const string Far = "far";

    private static readonly string[] Words =
    [
        "Over", "Lanes", "MethodImpl", "MethodImplOptions",
        "Combination", "GramRow", "Strips", "Piece",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    private readonly MachineScope _scope;
    private readonly Namer _fields;
    private readonly Namer _locals = new(["piece", "strip", "strips", "i", "T", Field, Far]);
    private readonly Dictionary<object, string> _names = [];

    public KernelNames(MachineScope scope, Kernel kernel)
    {
        _scope = scope;
        _fields = new Namer([.. Words, scope.Names.Of(kernel)]);
        Places = kernel.Reads.Concat(kernel.Writes).GroupBy(Key).Select(group => group.First()).ToArray();
        foreach (var place in Places)
        {
            _names[Key(place)] = _fields.Unique(Identifiers.Pascal(NameOf(place, kernel)));
        }

        Numbers = kernel.Numbers.ToArray();
        Flags = [.. kernel.Body.OfType<IrSelect>().Select(select => select.Condition)
            .Where(condition => condition.Type is NumberType { Grain: Grain.Whole })];
        foreach (var number in Numbers.Where(number => ConstantOf(number) is null))
        {
            _names[(number, "field")] = _fields.Unique(Identifiers.Pascal(scope.Names.Plain(number)));
        }

        foreach (var combine in kernel.Combinations)
        {
            var product = combine.Columns.Window.Name + (combine.Columns.AreDifferences ? "Differences" : "") + "Times" + Identifiers.Pascal(scope.Names.Plain(combine.Coefficients));
            _names[(combine.Result, "field")] = _fields.Unique(Identifiers.Pascal(product));
            _names[(combine.Result, "strip")] = Identifiers.Escaped(_locals.Unique(Identifiers.Camel(product)));
        }

        if (kernel.Row is { } row)
        {
            var products = row.Solver.Columns.Window.Name + "Products";
            Row = _fields.Unique(Identifiers.Pascal(products));
            RowSums = Identifiers.Escaped(_locals.Unique(Identifiers.Camel(products)));
        }

        foreach (var reduction in kernel.Reductions)
        {
            _names[(reduction.Result, "field")] = _fields.Unique(Identifiers.Pascal(scope.Names.Plain(reduction.Result)));
        }
    }

    /// <summary>The places that it reads and writes, each once.</summary>
    public IReadOnlyList<VectorPlace> Places { get; }

    public IReadOnlyList<IrValue> Numbers { get; }

    /// <summary>The truths that choose for a whole kernel.</summary>
    public HashSet<IrValue> Flags { get; }

    /// <summary>The field of what it multiplies, where it does.</summary>
    public string Row { get; } = "";

    /// <summary>What that adds up in a piece.</summary>
    public string RowSums { get; } = "";

    public object? ConstantOf(IrValue number) => (_scope.MakeOf(number) as IrConstant)?.Value;

    public string Place(VectorPlace place) => place.Kind == PlaceKind.Field ? Field : _names[Key(place)];

    public string FieldOf(VectorPlace place) => _names[Key(place)];

    public string StripOf(IrCombine combine) => _names[(combine.Result, "strip")];

    public string FieldOf(IrValue number) => _names[(number, "field")];

    /// <summary>A number in every lane.</summary>
    public string Number(IrValue number) => Local(number, _scope.Names.Plain(number));

    public string Local(IrValue value) => Local(value, value.Name ?? "value");

    /// <summary>A name for what is loaded from a place that gets a new value of the same name.</summary>
    public void Prefer(IrValue value, string name) => Local(value, name);

    public string Accumulator(IrReduce reduction) => Local(reduction.Result, _scope.Names.Plain(reduction.Result));

    /// <summary>What it has come to before a strip.</summary>
    public string SoFar(IrReduce reduction) => Local(reduction.Result, _scope.Names.Plain(reduction.Result) + "SoFar", "so far");

    private string Local(IrValue value, string wanted, string role = "local")
    {
        if (!_names.TryGetValue((value, role), out var name))
        {
            name = Identifiers.Escaped(_locals.Unique(Identifiers.Camel(wanted)));
            _names[(value, role)] = name;
        }

        return name;
    }

    /// <summary>A temporary, or a window's vector, is called as what it holds here.</summary>
    private string NameOf(VectorPlace place, Kernel kernel)
    {
        var held = place.Kind is not (PlaceKind.Temporary or PlaceKind.Element or PlaceKind.Written) ? null
            : kernel.Loads.Find(load => Key(load.Place).Equals(Key(place)))?.Value
            ?? kernel.Stores.Find(store => Key(store.Place).Equals(Key(place)))?.Value;
        return place.Kind == PlaceKind.StateBelow ? place.Name
            : held?.Name ?? (place.Window is null ? _scope.Names.Of(place).TrimStart('_') : $"{place.Name}Next");
    }

    private static object Key(VectorPlace place) => place.Kind switch
    {
        PlaceKind.Point or PlaceKind.Field => place.Kind,
        PlaceKind.Element or PlaceKind.Next or PlaceKind.Written => (place.Window, place.Position, place.Kind),
        PlaceKind.StateBelow => place,
        _ => (place.Space, place.Index),
    };
}
