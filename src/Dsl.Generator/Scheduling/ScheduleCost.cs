using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What a schedule costs, a line an instance: what one of its steps asks of the game, what it launches, the bytes that
/// these move, and the vectors that it keeps. What stands in a loop or a branch is said apart.
/// </summary>
public static class ScheduleCost
{
    public static IEnumerable<string> Lines(Schedule schedule) => schedule.Instances.Select(Line);

    private static string Line(ScheduledInstance instance)
    {
        var path = instance.Bound.Path.Length == 0 ? instance.Bound.Rule : $"{instance.Bound.Path} ({instance.Bound.Rule})";
        var parts = new[]
        {
            Asked(instance),
            Counted(instance.Kernels.Count, "kernel"),
            $"{4 * instance.Kernels.Sum(Vectors)} bytes a parameter in float when each runs once",
            Counted(Vectors(instance, PlaceKind.State), "state vector"),
            Counted(Vectors(instance, PlaceKind.Temporary) + Vectors(instance, PlaceKind.Variable), "temporary", "temporaries"),
        };
        return $"{path}: {string.Join(", ", parts)}";
    }

    private static string Asked(ScheduledInstance instance)
    {
        var always = instance.Ir.Body.Nodes.OfType<IrEvaluate>().Count();
        var all = IrUses.Everything(instance.Ir.Body).OfType<IrEvaluate>().ToArray();
        var forOthers = all.Count(evaluate => evaluate.Asked is not null);
        var inControl = all.Length - always - forOthers;
        return Counted(always, "evaluation") + (inControl == 0 ? "" : $" and {inControl} in loops and branches")
            + (forOthers == 0 ? "" : $" and {forOthers} for each that is asked of it");
    }

    private static int Vectors(ScheduledInstance instance, PlaceKind kind) =>
        instance.Vectors.Count(vector => vector.Kind == kind);

    private static int Vectors(Kernel kernel) => kernel.Reads.Count() + kernel.Writes.Count();

    private static string Counted(int count, string one, string? many = null) =>
        $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
