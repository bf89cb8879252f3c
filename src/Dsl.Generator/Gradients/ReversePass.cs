using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Gradients;

/// <summary>
/// Walks from a number back to the point that it comes of. What reaches a value from those that it makes is added up
/// before it is handed on, so that each value is passed once.
/// </summary>
internal sealed class ReversePass(Graph graph, GraphNode point)
{
    private readonly HashSet<GraphNode> _moving = [];
    private readonly Dictionary<GraphNode, List<Flow>> _flows = [];

    /// <summary>What the root changes by when the point does; null where it does not.</summary>
    public GraphNode? Run(GraphNode root)
    {
        Mark(root);
        if (!_moving.Contains(root))
        {
            return null;
        }

        var rules = new DerivativeRules(graph);
        _flows[root] = [new Flow(graph.Number(1.0), IsGuarded: false)];
        foreach (var node in _moving.OrderByDescending(node => node.Id).ToList())
        {
            if (node != point && _flows.ContainsKey(node))
            {
                rules.Pass(node, Total(node), Add);
            }
        }

        return _flows.ContainsKey(point) ? Total(point).Value : null;
    }

    /// <summary>Finds what moves with the point. What leaps has no derivative: truths, ints, signs.</summary>
    private void Mark(GraphNode root)
    {
        foreach (var node in graph.Nodes.Take(root.Id + 1))
        {
            if (node == point || (!DerivativeRules.Leaps(node) && node.Operands.Any(_moving.Contains)))
            {
                _moving.Add(node);
            }
        }
    }

    private void Add(GraphNode to, Func<Flow> flow)
    {
        if (_moving.Contains(to))
        {
            if (!_flows.TryGetValue(to, out var flows))
            {
                _flows.Add(to, flows = []);
            }

            var made = flow();
            flows.Add(made with { Value = AsLargeAs(to, made.Value) });
        }
    }

    // A number that met a vector was in each of its elements.
    private GraphNode AsLargeAs(GraphNode node, GraphNode flow) =>
        node.IsNumber && flow.IsVector ? graph.Fold(Reduction.Sum, flow)
        : node.IsVector && flow.IsNumber ? graph.Spread(flow, node.Length)
        : flow;

    private Flow Total(GraphNode node)
    {
        var flows = _flows[node];
        var sum = flows.Select(flow => flow.Value)
            .Aggregate((left, right) => graph.Elementwise(Operation.Add, left, right));
        return new Flow(sum, flows.All(flow => flow.IsGuarded));
    }
}

/// <summary>
/// What reaches a value from those that it makes. A guarded one is 0 where a choice went the other way: there it stays
/// 0, whatever it is multiplied by.
/// </summary>
internal readonly record struct Flow(GraphNode Value, bool IsGuarded);
