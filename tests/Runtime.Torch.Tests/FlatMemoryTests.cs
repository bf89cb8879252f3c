using System;
using System.Collections.Generic;
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
    private const int Least = 5;
    private const int Most = 30;
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
        var grown = new List<long>();
        while (grown.Count < Least || (grown.Count < Most && !grown.Exists(IsNothing)))
        {
            var before = LivingBytes();
            Step(optimizer);
            Assert.Equal(tensors, LivingTensors);
            grown.Add(LivingBytes() - before);
        }

        // What is lost step by step is lost in every stretch. What the runtime's compiler and collector take or give back is
        // not: it comes now and then, and on a busy machine for a while.
        Assert.True(grown.Exists(IsNothing), $"In {StepsOfStretch} steps each the heap grew by {string.Join(", ", grown)} bytes.");
    }

    private static bool IsNothing(long bytes) => Math.Abs(bytes) < Slack;

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
