using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>What the classes and properties of one optimizer are called, and how its machines stand around each other.</summary>
internal sealed class OptimizerNames
{
    private static readonly string[] Members =
    [
        "Game", "Seed", "RandomDraws", "Next", "Steps", "Evaluations", "Samples", "Run", "Rule", "Step", "Advance", "Dispose", "ByPlayer", "AtRest",
        "Explanation", "IReadOnlyList",
        "Rest", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "T",
        "Machine", "Optimizer", "Players", "Request", "Demand", "MmxContract", "Lanes", "Normals", "Numbers", "Math", "Piece", "Pieces",
        "Buffer", "Field", "Reduction", "PlayerNumbers", "TensorNumbers", "IKernel", "Window", "Sum", "DotSum", "Most", "Least", "AllOf", "Coefficients",
        "Combination", "GramRow", "LateCondition", "LeastSquares", "Strips",
        "AnyOf", "GeneratedCode", "MethodImpl", "MethodImplOptions", "IBinaryFloatingPointIeee754",
        "StateVisitor", "KeptState", "Save", "Load", "Source", "HasStopped", "Reports", "ReportedNumbers",
    ];

    private readonly Dictionary<BoundInstance, string> _classes = [];
    private readonly Dictionary<BoundInstance, BoundInstance?> _outer = [];
    private readonly HashSet<BoundInstance> _needsOuter = [];
    private readonly Dictionary<object, string> _properties = [];
    private readonly HashSet<IrCell> _seenAbove;

    public OptimizerNames(Schedule schedule)
    {
        _seenAbove = [.. schedule.Instances.SelectMany(instance => instance.Kernels)
            .SelectMany(kernel => kernel.Reads.Concat(kernel.Writes))
            .Where(place => place.Kind == PlaceKind.StateBelow).Select(place => place.Cell!)];
        Class = Identifiers.Escaped(schedule.Bound.Name);
        var namer = new Namer([.. Members, schedule.Bound.Name]);
        foreach (var fn in schedule.Bound.Externs)
        {
            _properties[fn] = namer.Unique(Identifiers.Pascal(fn.Name));
        }

        var root = schedule.Bound.Root;
        foreach (var property in root.Parameters.Cast<object>().Concat(root.Reports).Concat(root.Children))
        {
            _properties[property] = namer.Unique(Wanted(property));
        }

        foreach (var instance in schedule.Instances)
        {
            var path = string.Concat(instance.Bound.Path.Split('.').Select(part => part.Length == 0 ? part : Identifiers.Pascal(part)));
            _classes[instance.Bound] = namer.Unique($"{(path.Length > IrNames.LongestPath ? "" : path)}{instance.Bound.Rule}Machine");
        }

        Sharing = new Sharing(root);
        Place(root, null, schedule);
        PlayerNames = Unique(schedule.Bound.Players.Select(player => Identifiers.Pascal(player.Name)));
    }

    public string Class { get; }

    public Sharing Sharing { get; }

    /// <summary>The players as properties of a number a player.</summary>
    public IReadOnlyList<string> PlayerNames { get; }

    public string Of(BoundInstance instance) => _classes[instance];

    /// <summary>Whether a machine above reads or writes a machine's state.</summary>
    public bool IsSeenAbove(IrCell? state) => state is not null && _seenAbove.Contains(state);

    /// <summary>The method that the user writes for a fn.</summary>
    public string Of(BoundExternFn fn) => _properties[fn];

    /// <summary>A property of the optimizer that forwards to the outermost machine.</summary>
    public string Property(object of) => _properties[of];

    public BoundInstance? OuterOf(BoundInstance instance) => _outer[instance];

    /// <summary>Whether an instance, or one inside of it, reads numbers of those around it.</summary>
    public bool NeedsOuter(BoundInstance instance) => _needsOuter.Contains(instance);

    private static string Wanted(object property) => property switch
    {
        BoundParameter parameter => Identifiers.Pascal(parameter.Name) + (parameter.IsSettable ? "" : "Scale"),
        BoundReported reported => Identifiers.Pascal(reported.Name),
        BoundInstance child => Identifiers.Pascal(child.Path.Split('.').Last()),
        _ => "",
    };

    private bool Place(BoundInstance instance, BoundInstance? outer, Schedule schedule)
    {
        _outer[instance] = outer;
        var reads = IrUses.Everything(schedule.Of(instance).Ir.Body).OfType<IrForeign>().Any();
        foreach (var child in instance.Children)
        {
            reads |= Place(child, instance, schedule) && outer is not null;
        }

        if (reads)
        {
            _needsOuter.Add(instance);
        }

        return reads;
    }

    private static IReadOnlyList<string> Unique(IEnumerable<string> names)
    {
        var namer = new Namer(["ByPlayer", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"]);
        return names.Select(namer.Unique).ToArray();
    }
}
