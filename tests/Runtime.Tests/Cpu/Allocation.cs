using System;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>Counts managed bytes, on all threads.</summary>
internal static class Allocation
{
    private const int Rounds = 6;

    /// <summary>
    /// The least of a few rounds of a thousand steps: the thread pool starts a thread now and then, and that is not the
    /// step's; what a step allocates it allocates in every round.
    /// </summary>
    public static string OfAThousandSteps()
    {
        using var game = Bilinear.Of<float>(40_000);
        using var optimizer = new Stable<float>(game) { K = 1 };
        Step(1000);
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Step(1000);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return $"{least}";

        void Step(int count)
        {
            for (var i = 0; i < count; i++)
            {
                optimizer.Step();
            }
        }
    }
}
