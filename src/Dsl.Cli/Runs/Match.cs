using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Numerics;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>One optimizer plays one game, from the start until it is decided.</summary>
internal sealed class Match<T>(Optimizer<T> optimizer, Look<T> look, RunLimits limits)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // As claims have it: `not finite(z) or norm(z) > 1e6 * max(1, norm(start))`.
    private const double Far = 1e6;

    private readonly List<Sight> _trajectory = [];
    private readonly Stopwatch _clock = new();
    private double _farAway;

    public IReadOnlyList<Sight> Trajectory => _trajectory;

    /// <summary>How long the steps took, without the looks between them.</summary>
    public double Seconds => _clock.Elapsed.TotalSeconds;

    /// <summary>Runs it; whoever watches is told of each step and of the field's norm.</summary>
    public Ending Play(Action<long, double> watch)
    {
        _farAway = Far * Math.Max(1, look.PointNorm());
        while (true)
        {
            var norm = look.FieldNorm();
            var ending = EndingAt(norm);
            if (ending is not null || optimizer.Steps % limits.Every == 0)
            {
                _trajectory.Add(new Sight(optimizer.Steps, optimizer.Evaluations, norm, look.Losses(), look.Points()));
            }

            watch(optimizer.Steps, norm);
            if (ending is { } ended)
            {
                return ended;
            }

            _clock.Start();
            optimizer.Step();
            _clock.Stop();
        }
    }

    private Ending? EndingAt(double norm) => !(look.PointNorm() <= _farAway) ? Ending.Diverged
        : norm <= limits.Tolerance ? Ending.Converged
        : optimizer.HasStopped ? Ending.Stopped
        : optimizer.Steps >= limits.Steps ? Ending.Budget
        : null;
}
