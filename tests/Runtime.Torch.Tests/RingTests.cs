using System.Collections.Generic;
using System.Linq;
using Examples.RingGan;
using Torch.Tests;

namespace Mmx.Tests;

/// <summary>
/// Eight Gaussians on a ring, six seeds: under mixing and under a look-ahead Adam finds the modes. That mixing finds as many
/// as Adam alone is not so from these seeds, and `./build.sh reproduce eight-gaussians` says it.
/// </summary>
public sealed class RingTests
{
    private const int Seeds = 6;

    [NeedsLibtorch]
    public void Mixing_and_looking_ahead_find_the_modes()
    {
        Method[] wrapped = [Method.Mixed, Method.LookaheadOf5, Method.LookaheadOf20];

        var trials = Trial.Of(wrapped, Seeds, _ => { });

        Assert.All(trials, trial => Assert.All(trial.Points, coordinate => Assert.True(float.IsFinite(coordinate))));
        Assert.All(wrapped, method => Assert.InRange(Of(trials, method).Modes, 7.5, 8));
        Assert.All(wrapped, method => Assert.InRange(Of(trials, method).Good, 0.8, 1));
    }

    private static (double Modes, double Good) Of(IReadOnlyList<Trial> trials, Method method)
    {
        var last = trials.Where(trial => trial.Method == method).Select(trial => trial.Last).ToList();
        return (last.Average(score => score.Modes), last.Average(score => score.Good));
    }
}
