using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>For whose fields, and for whose losses, each value is computed; bits of players.</summary>
internal sealed class Wants
{
    private readonly Dictionary<GraphNode, (ulong Fields, ulong Losses)> _wants = [];

    public Wants(GameGraph game, IReadOnlyList<GraphNode> nodes)
    {
        foreach (var player in game.Bound.Players)
        {
            var bit = 1UL << player.Index;
            Add(game.Gradients[player.Index], bit, 0);
            Add(game.Losses[player.Index], 0, bit);
        }

        // Each node comes after those that it is made of.
        foreach (var node in nodes.Reverse())
        {
            foreach (var operand in node.Operands)
            {
                Add(operand, Of(node).Fields, Of(node).Losses);
            }
        }
    }

    public (ulong Fields, ulong Losses) Of(GraphNode node) => _wants.TryGetValue(node, out var wants) ? wants : default;

    private void Add(GraphNode? node, ulong fields, ulong losses)
    {
        if (node is not null)
        {
            var before = Of(node);
            _wants[node] = (before.Fields | fields, before.Losses | losses);
        }
    }
}
