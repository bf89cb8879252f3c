using System.Collections.Generic;
using System.Linq;

namespace Mmx.Claims;

/// <summary>A claim as it was compiled: its lines are run one after the other, each on a game of its own.</summary>
public abstract class Claim
{
    /// <summary>What it is called.</summary>
    public abstract string Title { get; }

    public abstract IReadOnlyList<ClaimLine> Lines { get; }

    /// <summary>Runs all lines; the games' files lie in the folder, or beside the program.</summary>
    public IReadOnlyList<Verdict> Run(string? folder = null) => [.. Lines.Select(line => line.Run(folder))];
}
