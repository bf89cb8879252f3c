using System;
using System.Linq;
using Mmx.Tests.Rules;
using Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>A GAN that is trained: what it learns, and what that leaves behind.</summary>
public sealed class GanTests
{
    [NeedsLibtorch]
    public void Batch_normalisation_and_several_modules_a_player_learn_a_Gaussian()
    {
        manual_seed(1);
        using var gan = new NormalisedGan();
        using var optimizer = new Gan<float>(gan.Game);
        for (var i = 0; i < 200; i++)
        {
            optimizer.Step();
        }

        var (mean, deviation) = gan.Measure(1000);
        Assert.InRange(mean, NormalisedGan.Mean - 0.3, NormalisedGan.Mean + 0.3);
        Assert.InRange(deviation, NormalisedGan.Deviation / 2, NormalisedGan.Deviation * 2);
    }

    [NeedsLibtorch]
    public void Buffers_of_modules_are_no_parameters_and_move_with_each_evaluation()
    {
        using var gan = new NormalisedGan();
        using var optimizer = new Gan<float>(gan.Game);
        optimizer.Step();
        Assert.Equal(5, gan.Normalisation.num_batches_tracked!.ToInt64());
        Assert.DoesNotContain(gan.Game.Layout.Segments, segment => segment.Name.Contains("running", StringComparison.Ordinal));
        Assert.Equal(
            ["0.0.weight", "0.0.bias", "0.1.weight", "0.1.bias", "1.0.weight", "1.0.bias"],
            gan.Game.Layout.Segments.Where(segment => segment.Player == 0).Select(segment => segment.Name));
    }

    [NeedsLibtorch]
    public void A_game_that_is_disposed_of_leaves_no_tensors_behind_but_the_modules()
    {
        var before = LivingTensors;
        using (var gan = new NormalisedGan())
        {
            using var optimizer = new Gan<float>(gan.Game);
            StepOften(optimizer, 12);
        }

        Assert.Equal(before, LivingTensors);
    }

    private static long LivingTensors => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    private static void StepOften(Gan<float> optimizer, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            optimizer.Step();
        }
    }
}
