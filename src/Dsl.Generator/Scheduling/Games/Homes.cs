using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>
/// Decides which values are kept: those that are read more than once, that come earlier than where they are read, and
/// vectors that are read as a whole. All others are spelled out where they are read.
/// </summary>
internal sealed class Homes
{
    private const int CheapOperations = 2;

    private readonly GameGraph _game;
    private readonly Timings _timings;
    private readonly ILookup<GraphNode, GraphNode?> _readers;
    private readonly Dictionary<GraphNode, GraphHome> _homes = [];

    public Homes(GameGraph game, IReadOnlyList<GraphNode> nodes, Timings timings)
    {
        _game = game;
        _timings = timings;
        _readers = nodes
            .SelectMany(node => node.Operands.Select(operand => (Of: operand, Reader: (GraphNode?)node)))
            .Concat(GraphUses.Roots(game).Select(root => (Of: root, Reader: (GraphNode?)null)))
            .ToLookup(read => read.Of, read => read.Reader);
        foreach (var node in nodes)
        {
            _homes.Add(node, Find(node));
        }
    }

    public GraphHome Of(GraphNode node) => _homes.TryGetValue(node, out var home) ? home : GraphHome.Inline;

    /// <summary>The vectors that have arrays, in the order in which they are computed.</summary>
    public IEnumerable<GraphNode> Arrays =>
        _homes.Where(home => home.Value == GraphHome.Array).Select(home => home.Key);

    /// <summary>The numbers that are made with the game.</summary>
    public IEnumerable<GraphNode> Fields =>
        _homes.Where(home => home.Value == GraphHome.Field).Select(home => home.Key);

    private GraphHome Find(GraphNode node) =>
        node.Operands.Count == 0 || _timings.Of(node) == Timing.Placed ? GraphHome.Inline
        : node.IsVector ? OfVector(node)
        : !IsKept(node) ? GraphHome.Inline
        : _timings.Of(node) == Timing.Made ? GraphHome.Field
        : GraphHome.Local;

    private GraphHome OfVector(GraphNode node)
    {
        var isOnlyGradient = _readers[node].Count() == 1 && _game.Gradients.Contains(node);
        var isKept = node.Op is ProductOp or ArraysOp || IsReadAtAnotherTime(node) || (_readers[node].Count() > 1 && !IsCheap(node))
            || _readers[node].Any(reader => reader?.Op is FoldOp or ProductOp or ArraysOp or PlaceOp or ElementOp);
        return isOnlyGradient && _timings.Of(node) == Timing.Asked ? GraphHome.Gradient
            : isKept ? GraphHome.Array
            : GraphHome.Inline;
    }

    // What is computed for each element of a vector, or each place of a formula, is computed before.
    private bool IsKept(GraphNode node)
    {
        var isReadTwice = _readers[node].Count() > 1;
        return IsCheap(node)
            ? isReadTwice && node.Name is not null
            : isReadTwice || IsReadAtAnotherTime(node) || _readers[node].Any(reader => reader is { IsVector: true });
    }

    // A root is read when its line is, which is for each place where it is a formula's.
    private bool IsReadAtAnotherTime(GraphNode node) => _readers[node].Any(reader => reader is null
        ? _timings.Of(node) == Timing.Made && IsBody(node)
        : _timings.Of(reader) != _timings.Of(node));

    private bool IsBody(GraphNode node) => _game.Data.Concat(_game.Start ?? []).Concat(_game.Equilibrium ?? [])
        .Any(part => part is FormulaPart formula && formula.Body == node);

    private static bool IsCheap(GraphNode node) => CostOf(node) <= CheapOperations;

    private static int CostOf(GraphNode node) => node.Op switch
    {
        ConstantOp or SymbolOp => 0,
        ElementwiseOp { Operation: <= Operation.Not and not Operation.Power } => 1 + node.Operands.Sum(CostOf),
        _ => CheapOperations + 1,
    };
}
