using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Where windows end a straight run. A push is carried out by whatever kernel of its run comes by, and so a run finds a
/// window as it was when the run began, and only single vectors of it are kept from a push.
/// </summary>
internal static class WindowRuns
{
    /// <summary>Whether a run has to end before a node, which the next one begins with.</summary>
    public static bool MustBeginWith(IrNode node, List<IrNode> run, bool fuse) =>
        IrUses.WindowsOf(node).Any(window => run.Exists(earlier => IsInTheWay(earlier, node, window)))
        || (node is IrPosition position && (!fuse || ComesOfReduction(position.Index, run)));

    private static bool IsInTheWay(IrNode earlier, IrNode later, IrCell window) =>
        (earlier is IrPush || (later is IrPush && earlier is IrCombine or IrMeasure)) && IrUses.WindowsOf(earlier).Contains(window);

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
