using System;
using System.Linq;
using Mmx.Games;

namespace Mmx.Claims;

/// <summary>What came of one run: whether what was claimed is so, what was seen last, and what came closest.</summary>
public sealed record RunResult(bool Holds, Sight Last, Sight Closest)
{
    /// <summary>How many evaluations the optimizer has made when it was seen last.</summary>
    public long Evaluations { get; init; }
}

/// <summary>One run of a claim's line: from the start, looked at between steps, until it is decided.</summary>
internal sealed class ClaimRun(ClaimLine line, WrittenGame<double> game, Optimizer<double> optimizer, Look look)
{
    private Sight? _closest;
    private long _evaluations;

    public RunResult Run()
    {
        if (look.SeesEquilibrium)
        {
            game.Put(game.Equilibrium()!);
            look.Take(0);
        }

        game.Start();
        var sight = See();
        while (!IsDecided(sight) && MayStep())
        {
            optimizer.Step();
            if (line.Unit == Unit.Evaluations && optimizer.Evaluations > line.Budget)
            {
                break;
            }

            sight = See();
        }

        return new RunResult(sight.Holds, sight, _closest!) { Evaluations = _evaluations };
    }

    private Sight See()
    {
        var sight = look.Take(optimizer.Steps);
        _evaluations = optimizer.Evaluations;
        _closest = _closest is { } before && Distance(before) <= Distance(sight) ? before : sight;
        return sight;
    }

    private bool IsDecided(Sight sight) => line.Outcome switch
    {
        Outcome.Reaches or Outcome.Diverges => sight.Holds,
        Outcome.Keeps => !sight.Holds,
        _ => false,
    };

    // A run that has stopped is judged where it stands.
    private bool MayStep() => !optimizer.HasStopped
        && (line.Unit == Unit.Steps ? optimizer.Steps : optimizer.Evaluations) < line.Budget;

    // How far the first condition that does not hold is from where it would, by the nearest that it compares.
    private static double Distance(Sight sight) => sight.Holds ? 0 : sight.Failed.Compared
        .Select(each => Math.Abs(each.Measured - each.Bound))
        .Where(distance => !double.IsNaN(distance))
        .DefaultIfEmpty(double.PositiveInfinity)
        .Min();
}
