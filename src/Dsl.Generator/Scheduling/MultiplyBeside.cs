using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Where least squares by inner products follow the kernel that writes the window's next vector and the right side, that
/// kernel multiplies both with the window's other vectors, while they are in the nearest cache.
/// <code>
/// Update: reads point, field; writes the next of w       Update: reads point, field, w; writes the next of w
/// push to w                                          ⇒   push to w
/// multiply w with what was written, and solve            solve
/// </code>
/// </summary>
internal static class MultiplyBeside
{
    // What is added up for more of them does not stay in a core's caches, nor on every stack.
    private const int MostColumns = 256;

    public static void In(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            switch (items[i])
            {
                case SolveItem solve when IsByProducts(solve.Node):
                    Find(items, i, solve);
                    break;
                case LoopItem loop:
                    In(loop.Body);
                    break;
                case BranchItem branch:
                    In(branch.Then);
                    In(branch.Else);
                    break;
            }
        }
    }

    private static bool IsByProducts(IrLeastSquares least) =>
        WindowSolver.Of(least) is { Against: null, Solver: Solver.Gram } && least.Columns.Most is > 0 and <= MostColumns;

    private static void Find(List<Item> items, int at, SolveItem solve)
    {
        var run = items.Take(at).Reverse().TakeWhile(IsOfRun).ToArray();
        var window = solve.Node.Columns.Window;
        if (NextOf(window, run) is { } next && RightIn(solve.Place, run) is { } right
            && WriterOf(next, run) is { } kernel && kernel.Space == next.Space && kernel == WriterOf(right, run))
        {
            kernel.Row = new KernelRow(WindowSolver.Of(solve.Node), next, right);
            solve.IsMultiplied = true;
        }
    }

    /// <summary>A measure of the window would be multiplied where the row still lies.</summary>
    private static bool IsOfRun(Item item) =>
        item is KernelItem or NumberItem { Node: not IrMeasure } or LoadItem or RequireItem or PushItem;

    /// <summary>Where a vector was written, in one piece, that is pushed to a window in a run.</summary>
    private static VectorPlace? NextOf(IrCell window, IEnumerable<Item> run) => run.OfType<PushItem>()
        .Where(push => push.Node.Window == window && push.Node.Pieces.Count == 1).Select(push => push.Place).FirstOrDefault();

    /// <summary>Where the right side was written: what has gone into a window was written to its next place.</summary>
    private static VectorPlace? RightIn(VectorPlace place, IEnumerable<Item> run) =>
        place.Kind == PlaceKind.Written ? NextOf(place.Window!, run) : place;

    /// <summary>The kernel of a run that writes a place, if one alone does.</summary>
    private static Kernel? WriterOf(VectorPlace place, IEnumerable<Item> run)
    {
        var writers = run.OfType<KernelItem>().Select(item => item.Kernel).Where(kernel => kernel.Writes.Any(written => written.MayBe(place))).ToArray();
        return writers.Length == 1 ? writers[0] : null;
    }
}
