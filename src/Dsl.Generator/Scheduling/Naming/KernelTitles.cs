using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>Names kernels by what they do: move the point, update states, keep a value, measure.</summary>
internal static class KernelTitles
{
    public static void Give(IReadOnlyList<Kernel> kernels, Places places)
    {
        var taken = new Dictionary<string, int>();
        foreach (var kernel in kernels)
        {
            var name = NameOf(kernel);
            taken.TryGetValue(name, out var before);
            taken[name] = before + 1;
            kernel.Name = before == 0 ? name : $"{name}{before + 1}";
        }
    }

    private static string NameOf(Kernel kernel)
    {
        var writes = kernel.Writes.ToArray();
        if (writes.Any(place => place.Kind == PlaceKind.Point))
        {
            return "Move";
        }

        var states = writes.Where(place =>
            place.Kind is PlaceKind.State or PlaceKind.StateBelow or PlaceKind.Variable or PlaceKind.Next).ToArray();
        return states.Length > 0 ? "Update" + Names(states)
            : writes.Length > 0 ? "Keep" + Names(writes)
            : "Measure" + string.Concat(kernel.Reductions.Select(reduction => Capital(reduction.Result.Name ?? "")));
    }

    private static string Names(IEnumerable<VectorPlace> places) => string.Concat(places.Select(place => Capital(place.Name)));

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
