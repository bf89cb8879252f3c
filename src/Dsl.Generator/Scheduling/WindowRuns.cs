using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Where windows end a straight run. A push is carried out at its run's end, by whatever kernel comes by, and so a run
/// finds a window as it was when the run began.
/// </summary>
internal static class WindowRuns
{
    /// <summary>Whether a run has to end before a node, which the next one begins with.</summary>
    public static bool MustBeginWith(IrNode node, List<IrNode> run, bool fuse) =>
        (IrUses.WindowOf(node) is { } window && run.Exists(earlier => earlier is IrPush push && push.Window == window))
        || (node is IrPosition position && (!fuse || ComesOfReduction(position.Index, run)));

    /// <summary>A place that a reduction of the run leads to would be known too late: a push may have been there first.</summary>
    private static bool ComesOfReduction(IrValue value, List<IrNode> run)
    {
        var given = new HashSet<IrValue>();
        foreach (var node in run)
        {
            if (node is IrReduce || IrUses.Of(node).Any(given.Contains))
            {
                given.UnionWith(IrUses.MadeBy(node));
            }
        }

        return given.Contains(value);
    }
}
