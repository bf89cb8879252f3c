using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>The loops around a place in a schedule, outermost first.</summary>
internal static class Loops
{
    /// <summary>
    /// Until when a value is read by a read: what is made before a loop and read in it is read until the loop ends, since
    /// the next pass reads it again.
    /// </summary>
    public static int ReadUntil(IReadOnlyList<LoopItem> madeIn, IEnumerable<LoopItem> readIn, int position) =>
        readIn.FirstOrDefault(loop => !madeIn.Contains(loop))?.End ?? position;
}
