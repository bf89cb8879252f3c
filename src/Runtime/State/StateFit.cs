using System.Collections.Generic;
using System.Linq;

namespace Mmx.State;

/// <summary>Holds what a file has against what is wanted of it, name by name.</summary>
internal static class StateFit
{
    public static List<string> Complaints(IReadOnlyList<StateEntry> wanted, TensorFile file)
    {
        var complaints = new List<string>();
        foreach (var entry in wanted)
        {
            if (!file.Tensors.TryGetValue(entry.Name, out var found))
            {
                AddUnless(entry.IsOptional, StateErrors.Missing(entry), complaints);
            }
            else if (found.Type != entry.Type.ToString() || !found.Shape.SequenceEqual(entry.Shape))
            {
                complaints.Add(StateErrors.Another(entry, found));
            }
            else if (entry.IsFixed && file.Bits(entry.Name) is var bits && bits != entry.Bits)
            {
                complaints.Add(StateErrors.NotTheSame(entry, bits));
            }
        }

        var known = wanted.Select(entry => entry.Name).ToHashSet();
        complaints.AddRange(file.Tensors.Keys.Where(name => !known.Contains(name) && !StatePath.IsProperty(name))
            .Select(StateErrors.NotWanted));
        return complaints;
    }

    private static void AddUnless(bool isFine, string complaint, List<string> complaints)
    {
        if (!isFine)
        {
            complaints.Add(complaint);
        }
    }
}
