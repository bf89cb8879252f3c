using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>What a schedule costs, a line an instance: kernels, the bytes that they move, and the vectors that it keeps.</summary>
public static class ScheduleCost
{
    public static IEnumerable<string> Lines(Schedule schedule)
    {
        foreach (var instance in schedule.Instances)
        {
            var places = instance.Vectors.GroupBy(vector => vector.Kind).ToDictionary(group => group.Key, group => group.Count());
            int Count(PlaceKind kind) => places.TryGetValue(kind, out var count) ? count : 0;
            var path = instance.Bound.Path.Length == 0 ? instance.Bound.Rule : $"{instance.Bound.Path} ({instance.Bound.Rule})";
            yield return $"{path}: {Counted(instance.Kernels.Count, "kernel")}, "
                + $"{4 * instance.Kernels.Sum(Vectors)} bytes a parameter in float when each runs once, "
                + $"{Counted(Count(PlaceKind.State), "state vector")}, "
                + Counted(Count(PlaceKind.Temporary) + Count(PlaceKind.Variable), "temporary", "temporaries");
        }
    }

    private static int Vectors(Kernel kernel) => kernel.Reads.Count() + kernel.Writes.Count();

    private static string Counted(int count, string one, string? many = null) =>
        $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
