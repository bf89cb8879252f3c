using System.Collections.Generic;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>Nodes with nothing between them that is no kernel's or number's work, and what ends them; null at a block's end.</summary>
internal sealed record StraightRun(List<IrNode> Nodes, IrNode? End)
{
    public static IEnumerable<StraightRun> In(IrBlock block, bool fuse)
    {
        var run = new List<IrNode>();
        foreach (var node in block.Nodes)
        {
            var isEnd = IrBarriers.Contains(node);
            if (isEnd || WindowRuns.MustBeginWith(node, run, fuse))
            {
                yield return new StraightRun(run, isEnd ? node : null);
                run = [];
            }

            if (!isEnd)
            {
                run.Add(node);
            }
        }

        yield return new StraightRun(run, null);
    }
}
