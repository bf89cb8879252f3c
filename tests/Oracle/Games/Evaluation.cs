using System.Collections.Generic;

namespace Oracle.Games;

/// <summary>What the game said of one point on one sample, and whose fields somebody has read.</summary>
internal sealed record Evaluation(double[][] Field, double[] Losses, string Key)
{
    public HashSet<int> Asked { get; } = [];
}
