using System;
using System.Collections.Generic;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>Gives out names once: a name that is taken gets a number.</summary>
internal sealed class Namer(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];
    private readonly Dictionary<string, int> _last = [];

    public string Unique(string wanted)
    {
        _last.TryGetValue(wanted, out var number);
        var name = wanted;
        while (!_taken.Add(name))
        {
            number = Math.Max(2, number + 1);
            name = wanted + (char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "") + number;
        }

        _last[wanted] = number;
        return name;
    }
}
