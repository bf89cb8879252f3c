using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Passes;

/// <summary>
/// A vector of normals is known by its draw, so it is made where it is first read: behind a request that stands in between
/// it need not be kept across it.
/// <code>
/// d = next draw                          d = next draw
/// n = normal d                           f = evaluate at z
/// f = evaluate at z          ⇒           n = normal d
/// m = add f, n                           m = add f, n
/// </code>
/// </summary>
internal static class PutOffNormals
{
    public static void In(IrBlock block)
    {
        for (var i = block.Nodes.Count - 1; i >= 0; i--)
        {
            if (block.Nodes[i] is IrNormal normal)
            {
                var first = block.Nodes.FindIndex(i + 1, node => Reads(node, normal.Result));
                block.Nodes.Insert(first, normal);
                block.Nodes.RemoveAt(i);
            }
        }

        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf))
        {
            In(inner);
        }
    }

    private static bool Reads(IrNode node, IrValue value) => IrUses.BlocksOf(node).SelectMany(IrUses.Everything)
        .Prepend(node).SelectMany(IrUses.Of).Contains(value);
}
