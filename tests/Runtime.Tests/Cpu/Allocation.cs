using System;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>Counts managed bytes, on all threads.</summary>
internal static class Allocation
{
    public static string OfAThousandSteps()
    {
        using var game = Bilinear.Of<float>(40_000);
        using var optimizer = new Stable<float>(game) { K = 1 };
        Step(1000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Step(1000);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return $"{allocated}";

        void Step(int count)
        {
            for (var i = 0; i < count; i++)
            {
                optimizer.Step();
            }
        }
    }
}
