using System;
using System.Collections.Generic;
using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Child;
using Mmx.Cpu;

namespace Laws.Tests.Laws;

/// <summary>However many threads work, whatever the machine's vectors are, and fused or not: the same bits.</summary>
public sealed class SameBitsTests
{
    private static readonly Lazy<IReadOnlyList<string>> Here = new(() => [.. Digest.OfAll()]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        var before = Crew.Threads;
        Crew.Threads = threads;
        try
        {
            Assert.Equal(Here.Value, Digest.OfAll());
        }
        finally
        {
            Crew.Threads = before;
        }
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Smaller_vectors_change_no_bit(string setting) =>
        Assert.Equal(Here.Value, ChildProcess.Ask("digests", (setting, "0")));

    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Fusion_changes_no_bit(string optimizer) =>
        Assert.Equal(Digest.Of(optimizer), Digest.Of(optimizer, fuse: false));
}
