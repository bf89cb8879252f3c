using System;
using Laws.Tests.Child;

namespace Laws.Tests.Laws;

/// <summary>A step allocates nothing, however it is driven: not a byte, on any thread.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_thousand_steps_allocate_no_byte_on_any_thread()
    {
        // Compiled once and for all, so that nothing of the compiler's own is counted, however busy the machine is.
        var allocated = ChildProcess.Ask("allocations", ("MMX_THREADS", "3"), ("DOTNET_TieredCompilation", "0"));
        Assert.NotEmpty(allocated);
        Assert.All(allocated, line => Assert.EndsWith(": 0 0", line, StringComparison.Ordinal));
    }
}
