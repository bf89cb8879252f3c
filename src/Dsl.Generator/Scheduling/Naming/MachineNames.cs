using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>What everything of one machine is called.</summary>
internal sealed class MachineNames
{
    private static readonly string[] Members =
    [
        "At", "T", "Advance", "Stepped", "Done", "Lost", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        "ReferenceEquals", "ByPlayer", "Outer", "Lanes", "Normals", "Numbers", "Players", "Request", "Math", "Run", "Piece", "Pieces",
        "Buffer", "Field", "Reduction", "PlayerNumbers", "TensorNumbers", "Optimizer", "Machine", "Vector512", "Reset", "VisitState",
        "VisitStep", "VisitProperties", "StatementAt", "StateVisitor", "KeptState", "ReportedNumbers", "Window",
        "Coefficients", "Combination", "GramRow", "LateCondition", "LeastSquares", "Strips", "MethodImpl", "MethodImplOptions",
    ];

    private readonly Namer _members;
    private readonly Namer _fields = new(["_run", "_outer", "_shared", "_point", "_field", "_pieces", "_asked"]);
    private readonly Namer _locals = new(["request", "run", "outer", "shared", "p", "s", "player", "field"]);
    private readonly Dictionary<object, string> _names = [];
    private readonly NumberNames _numbers;
    private readonly bool _isGivenField;

    public MachineNames(ScheduledInstance instance, string className)
    {
        _isGivenField = instance.Ir.IsGivenField;
        Class = className;
        _numbers = new NumberNames(instance.Ir.Body);
        _members = new Namer([.. Members, className]);
        foreach (var parameter in instance.Bound.Parameters)
        {
            _names[parameter] = _members.Unique(Identifiers.Pascal(parameter.Name) + (parameter.IsSettable ? "" : "Scale"));
        }

        foreach (var reported in instance.Bound.Reports)
        {
            _names[reported] = _members.Unique(Identifiers.Pascal(reported.Name));
        }

        foreach (var child in instance.Bound.Children)
        {
            _names[child] = _members.Unique(Identifiers.Pascal(child.Path.Split('.').Last()));
        }

        foreach (var kernel in instance.Kernels)
        {
            _names[kernel] = _members.Unique(kernel.Name);
        }

        foreach (var place in instance.Vectors)
        {
            _names[(place.Space, place.Index)] = _fields.Unique("_" + Identifiers.Camel(place.Name));
        }

        foreach (var cell in instance.NumberCells.Concat(instance.CoefficientCells).Concat(instance.Windows))
        {
            _names[cell] = _fields.Unique("_" + Identifiers.Camel(cell.Name));
        }

        foreach (var reported in instance.Bound.Reports.Where(reported =>
            reported.Number.Grain != Grain.Whole || instance.LateConditions.Values.Contains(reported)))
        {
            _names[("slots", reported)] = _fields.Unique("_" + Identifiers.Camel(reported.Name));
        }
    }

    public string Class { get; }

    public string Of(BoundParameter parameter) => _names[parameter];

    public string Of(BoundInstance child) => _names[child];

    /// <summary>The field that holds what an attempt may put back.</summary>
    public string Of(IrKept kept) => Named(kept, () => _fields.Unique("_kept" + Identifiers.Pascal(kept.Name)));

    public string Of(BoundReported reported) => _names[reported];

    /// <summary>Where a report of a number a player or a tensor is held, or of a condition that is computed late.</summary>
    public string Slots(BoundReported reported) => _names[("slots", reported)];

    public string Of(Kernel kernel) => _names[kernel];

    public string Of(IrCell cell) => _names[cell];

    public string Of(VectorPlace place) => place.Kind switch
    {
        PlaceKind.Point => "_point",
        PlaceKind.Field => _isGivenField ? "field" : "_field",
        _ => _names[(place.Space, place.Index)],
    };

    public string Of(WindowSolver solver) => Named(solver, () => _fields.Unique(Called(solver.Columns) + solver switch
    {
        { Against: { } against } => "Against" + Identifiers.Pascal(Called(against).TrimStart('_')),
        { Solver: Solver.Qr } => "Factors",
        _ => "Products",
    }));

    private string Called(IrColumns columns) => _names[columns.Window] + (columns.AreDifferences ? "Differences" : "");

    /// <summary>The pieces of a space.</summary>
    public string Of(Space space, Space own) => space == own
        ? "_pieces"
        : Named(("pieces", space), () => _fields.Unique($"_piecesOf{space.First}{(space.Count == 1 ? "" : $"To{space.End - 1}")}"));

    public string Plain(IrValue number) => _numbers.Of(number);

    public string Field(IrValue value) => Named(value, () => _fields.Unique("_" + Identifiers.Camel(_numbers.Of(value))));

    public string Local(IrValue value) => Named(
        value, () => Identifiers.Escaped(_locals.Unique(Identifiers.Camel(_numbers.Of(value)))));

    /// <summary>The partial sums of a reduction.</summary>
    public string Partials(IrValue reduced) =>
        Named(("partials", reduced), () => _fields.Unique("_" + Identifiers.Camel(_numbers.Of(reduced))));

    /// <summary>The field by which inner machines read a number.</summary>
    public string Given(BoundSymbol symbol) =>
        Named(("given", symbol), () => _members.Unique("Given" + Identifiers.Pascal(symbol.Name)));

    private string Named(object key, System.Func<string> name)
    {
        if (!_names.TryGetValue(key, out var known))
        {
            _names[key] = known = name();
        }

        return known;
    }
}
