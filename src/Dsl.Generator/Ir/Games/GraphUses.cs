using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Ir.Games;

/// <summary>What of a graph is used, and by whom.</summary>
public static class GraphUses
{
    /// <summary>All that is wanted of a game.</summary>
    public static IEnumerable<GraphNode> Roots(GameGraph game) => game.Losses.Concat(game.Gradients).OfType<GraphNode>()
        .Concat(game.Data.Concat(game.Start ?? []).Concat(game.Equilibrium ?? []).SelectMany(RootsOf))
        .Concat(game.Checks.SelectMany(check => new[] { check.One, check.Other }));

    public static IEnumerable<GraphNode> RootsOf(GraphPart part) => part switch
    {
        ValuePart value => [value.Value],
        FormulaPart formula => [formula.Body],
        _ => [],
    };

    /// <summary>The roots and all that they are made of, each after those that it is made of.</summary>
    public static IReadOnlyList<GraphNode> Reached(IEnumerable<GraphNode> roots)
    {
        var seen = new HashSet<GraphNode>();
        var waiting = new Stack<GraphNode>(roots);
        while (waiting.Count > 0)
        {
            var node = waiting.Pop();
            if (seen.Add(node))
            {
                foreach (var operand in node.Operands)
                {
                    waiting.Push(operand);
                }
            }
        }

        return [.. seen.OrderBy(node => node.Id)];
    }
}
