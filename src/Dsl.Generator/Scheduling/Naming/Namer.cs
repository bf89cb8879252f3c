using System.Collections.Generic;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>Gives out names once: a name that is taken gets a number.</summary>
internal sealed class Namer(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    public string Unique(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wanted + (char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "") + number;
        }

        return name;
    }
}
