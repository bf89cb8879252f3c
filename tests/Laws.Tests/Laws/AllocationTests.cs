using System;
using Laws.Tests.Child;

namespace Laws.Tests.Laws;

/// <summary>A step allocates nothing, however it is driven: not a byte, on any thread.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_thousand_steps_allocate_no_byte_on_any_thread()
    {
        var allocated = ChildProcess.Ask("allocations", ("MMX_THREADS", "3"));
        Assert.NotEmpty(allocated);
        Assert.All(allocated, line => Assert.EndsWith(": 0 0", line, StringComparison.Ordinal));
    }
}
