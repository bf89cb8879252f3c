using System.Collections.Generic;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>One pass over vectors of some players. Its name has the path of the instance that it is a kernel of.</summary>
public sealed record KernelCost(string Name, IReadOnlyList<string> Players)
{
    public IReadOnlyList<string> Reads { get; init; } = [];

    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>Each time that it runs, of its players' parameters.</summary>
    public int BytesPerParameter => OptimizerCosts.BytesANumber * (Reads.Count + Writes.Count);

    /// <summary>How often a step goes through it.</summary>
    public double TimesPerStep { get; init; }

    /// <summary>Why it ends where it does.</summary>
    public string Reason { get; init; } = "";
}
