using System.Collections.Generic;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>Of two vectors of one name the second gets a number, so that what is said of a kernel tells them apart.</summary>
internal static class VectorNames
{
    public static void Give(IEnumerable<VectorPlace> vectors)
    {
        var taken = new HashSet<string>();
        foreach (var vector in vectors)
        {
            var wanted = vector.Name;
            for (var number = 2; !taken.Add(vector.Name); number++)
            {
                vector.Name = $"{wanted}{number}";
            }
        }
    }
}
