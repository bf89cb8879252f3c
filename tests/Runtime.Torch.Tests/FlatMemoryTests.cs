using System;
using Mmx.Tests.Rules;
using Torch.Tests;
using TorchSharp;

namespace Mmx.Tests;

/// <summary>
/// A GAN of 2,000 steps leaves nothing behind. The heap is that of the whole process, and so no other test runs meanwhile.
/// </summary>
[Collection(nameof(FlatMemoryTests))]
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
public sealed class FlatMemoryTests
{
    private const int Stretches = 5;
    private const int StepsOfStretch = 400;

    /// <summary>A tensor, graph or table that is lost in each step is some hundred bytes each time.</summary>
    private const long Slack = 32 * StepsOfStretch;

    [NeedsLibtorch]
    public void Steps_leave_no_tensors_and_no_memory_behind()
    {
        using var gan = new NormalisedGan();
        using var optimizer = new Gan<float>(gan.Game);
        Step(optimizer);
        var tensors = LivingTensors;
        var grown = new long[Stretches];
        for (var i = 0; i < Stretches; i++)
        {
            var before = LivingBytes();
            Step(optimizer);
            Assert.Equal(tensors, LivingTensors);
            grown[i] = LivingBytes() - before;
        }

        // What is lost step by step is lost in each stretch. What the runtime's compiler and collector take or give back now
        // and then is not, and so the stretch in the middle is judged.
        Array.Sort(grown);
        Assert.InRange(grown[Stretches / 2], -Slack, Slack);
    }

    private static long LivingTensors => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    /// <summary>The native heap, without what only waits for its finalizer.</summary>
    private static long LivingBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return NativeHeap.LivingBytes;
    }

    private static void Step(Gan<float> optimizer)
    {
        for (var i = 0; i < StepsOfStretch; i++)
        {
            optimizer.Step();
        }
    }
}
