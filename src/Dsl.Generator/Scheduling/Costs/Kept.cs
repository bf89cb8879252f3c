using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>The vectors that an optimizer keeps of one player's parameters.</summary>
internal static class Kept
{
    /// <summary>From step to step: windows with all of their vectors, a spare one among them, and the factors kept of them.</summary>
    public static int States(Schedule schedule, int player) => schedule.Instances.Sum(instance =>
        Count(instance, PlaceKind.State, player)
        + instance.Windows.Sum(window => Size(window, player))
        + IrPush.OnCondition(instance.Ir.Body).Select(push => push.Window).Distinct().Count(window => Size(window, player) > 0)
        + instance.Solvers.Where(solver => solver is { Against: null, Solver: Solver.Qr }).Sum(solver => Size(solver.Columns, player)));

    /// <summary>Within a step.</summary>
    public static int Temporaries(Schedule schedule, int player) => schedule.Instances.Sum(instance =>
        Count(instance, PlaceKind.Temporary, player) + Count(instance, PlaceKind.Variable, player));

    private static int Count(ScheduledInstance instance, PlaceKind kind, int player) =>
        instance.Vectors.Count(vector => vector.Kind == kind && vector.Space.Contains(Space.Of(player)));

    private static int Size(IrColumns columns, int player) => Size(columns.Window, player) == 0 ? 0 : columns.Most;

    private static int Size(IrCell window, int player)
    {
        var type = (WindowType)window.Type;
        return type.Space.Contains(Space.Of(player)) ? type.Size : 0;
    }
}
