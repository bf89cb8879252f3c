using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>When a value can be computed.</summary>
internal enum Timing
{
    /// <summary>With the game: it comes of parameters and data.</summary>
    Made,

    /// <summary>When the game is asked: it comes of points or samples.</summary>
    Asked,

    /// <summary>For each place of a formula.</summary>
    Placed,
}

/// <summary>Tells when each value of a graph can be computed.</summary>
internal sealed class Timings(IEnumerable<GraphNode> nodes)
{
    private readonly Dictionary<GraphNode, Timing> _timings = Find(nodes);

    public Timing Of(GraphNode node) => _timings[node];

    // Each node comes after those that it is made of.
    private static Dictionary<GraphNode, Timing> Find(IEnumerable<GraphNode> nodes)
    {
        var timings = new Dictionary<GraphNode, Timing>();
        foreach (var node in nodes)
        {
            timings.Add(node, node.Operands.Select(operand => timings[operand]).Append(Of(node.Op)).Max());
        }

        return timings;
    }

    private static Timing Of(GraphOp op) => op switch
    {
        DrawOp or SymbolOp { Symbol: BoundLocal } => Timing.Placed,
        SymbolOp { Symbol: BoundGamePlayer or BoundDatum { IsSampled: true } or BoundDatum { Of: not null } } => Timing.Asked,
        _ => Timing.Made,
    };
}
