using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>What the text of one machine can refer to: its own names, and those of the machines around it.</summary>
internal sealed class MachineScope(
    ScheduledInstance instance, MachineNames names, MachineScope? outer, OptimizerNames optimizer)
{
    private readonly HashSet<IrValue> _read = [.. IrUses.Everything(instance.Ir.Body).SelectMany(IrUses.Of)];
    private readonly HashSet<IrValue> _indices =
        [.. IrUses.Everything(instance.Ir.Body).OfType<IrLoop>().Select(loop => loop.Index)];
    private readonly Dictionary<IrValue, IrMake> _makes =
        IrUses.Everything(instance.Ir.Body).OfType<IrMake>().ToDictionary(make => make.Result);

    public ScheduledInstance Instance { get; } = instance;

    public MachineNames Names { get; } = names;

    public MachineScope? Outer { get; } = outer;

    /// <summary>The machines of the instances that this one's body steps.</summary>
    public List<MachineScope> Below { get; } = [];

    /// <summary>The optimizer's players, as properties of a number a player.</summary>
    public IReadOnlyList<string> PlayerNames { get; } = optimizer.PlayerNames;

    public int Players => PlayerNames.Count;

    /// <summary>How a method of the user's is called.</summary>
    public string Method(BoundExternFn fn) => $"{optimizer.Class}<T>.{optimizer.Of(fn)}";

    /// <summary>How the entry of a number a player is indexed where it is spelled.</summary>
    public string PlayerIndex { get; set; } = "p";

    public NumberHome Home(IrValue value) =>
        Instance.Homes.TryGetValue(value, out var home) ? home : NumberHome.Inline;

    /// <summary>Whether a number is made where it is read.</summary>
    public bool IsSpelledOut(IrValue value) => Instance.Homes.TryGetValue(value, out var home) && home == NumberHome.Inline;

    public bool IsRead(IrValue value) => _read.Contains(value);

    /// <summary>A vector, where this machine finds it.</summary>
    public string Of(VectorPlace place) =>
        place.Kind == PlaceKind.StateBelow ? Find(place.Cell!.Owner!, scope => scope.State(place.Cell)) : Names.Of(place);

    /// <summary>A member that every machine has, of this one or of one below.</summary>
    public string Of(BoundInstance instance, string member) => Find(instance, _ => member);

    /// <summary>A number that an instance keeps, where this machine finds it.</summary>
    public string Of(IrCell cell) => Find(cell.Owner ?? Instance.Bound, scope => scope.Names.Of(cell));

    /// <summary>A hyperparameter, of this machine or of one that steps within it.</summary>
    public string Of(BoundParameter parameter) =>
        Find(scope => scope.Instance.Bound.Parameters.Contains(parameter), scope => scope.Names.Of(parameter));

    public string Of(BoundReported reported) =>
        Find(scope => scope.Instance.Bound.Reports.Contains(reported), scope => scope.Names.Of(reported));

    /// <summary>Where a report of a number a player or a tensor is held.</summary>
    public string Slots(BoundReported reported) =>
        Find(scope => scope.Instance.Bound.Reports.Contains(reported), scope => scope.Names.Slots(reported));

    private string State(IrCell cell) => Names.Of(Instance.Vectors.First(vector => vector.Cell == cell));

    /// <summary>Something of a machine somewhere below, by the way there.</summary>
    private string Find(BoundInstance instance, Func<MachineScope, string> thing) => Find(scope => scope.Instance.Bound == instance, thing);

    private string Find(Predicate<MachineScope> isIt, Func<MachineScope, string> thing) =>
        FindOrNull(isIt, thing) ?? throw new InvalidOperationException($"{Instance.Bound.Path} looks for what it cannot see");

    private string? FindOrNull(Predicate<MachineScope> isIt, Func<MachineScope, string> thing) => isIt(this)
        ? thing(this)
        : Below.Select(scope => scope.FindOrNull(isIt, thing) is { } found ? $"{Names.Of(scope.Instance.Bound)}.{found}" : null)
            .FirstOrDefault(found => found is not null);

    /// <summary>What is kept of a window that gives its norm or condition.</summary>
    public string Solver(IrMeasure measure) => Names.Of(WindowSolver.Of(measure, Instance.Ir.Body));

    public string Pieces(Space space) => Names.Of(space, Instance.Bound.Space);

    /// <summary>The slots of a number a player or a tensor.</summary>
    public string Slots(IrValue value) =>
        MakeOf(value) is IrForeign foreign ? Foreign(foreign.Symbol) : Names.Field(value);

    /// <summary>The node that makes a value; null for losses, fields and indices.</summary>
    public IrMake? MakeOf(IrValue value) => _makes.TryGetValue(value, out var make) ? make : null;

    /// <summary>A number that a machine around this one gives.</summary>
    public string Foreign(BoundSymbol symbol)
    {
        var path = "_outer";
        for (var scope = Outer; scope is not null; scope = scope.Outer, path += "._outer")
        {
            if (scope.Gives(symbol))
            {
                return $"{path}.{scope.Names.Given(symbol)}";
            }
        }

        throw new InvalidOperationException($"nobody around {Instance.Bound.Path} gives {symbol.Name}");
    }

    /// <summary>The symbols that inner machines may read, with a value that each has.</summary>
    public IReadOnlyList<IrExpose> Given { get; } = IrUses.Everything(instance.Ir.Body).OfType<IrExpose>()
        .GroupBy(expose => expose.Symbol).Select(group => group.First()).ToArray();

    /// <summary>The numbers for all that are fields of the machine.</summary>
    public IEnumerable<IrValue> Held => Instance.Homes.Where(home => home.Value == NumberHome.Field).Select(home => home.Key)
        .Where(value => value.Type is NumberType { Grain: Grain.Whole } && IsRead(value) || _indices.Contains(value))
        .OrderBy(value => value.Id);

    /// <summary>The spaces whose lengths are read.</summary>
    public IReadOnlyList<Space> Lengths { get; } =
        [.. IrUses.Everything(instance.Ir.Body).OfType<IrLength>().Select(length => length.Space)];

    public Views Views { get; } = new(instance.Ir.Body);

    /// <summary>An evaluation may have been made on the way to where it is asked.</summary>
    public bool MayKnow { get; } = instance.MayKnow;

    private bool Gives(BoundSymbol symbol) => Given.Any(expose => expose.Symbol == symbol);
}
