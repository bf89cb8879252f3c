using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Mmx.Cpu;

namespace Mmx.Tests;

/// <summary>Which thread runs which chunks. One test at a time: there is one deal at a time in a process.</summary>
[Collection(nameof(Crew))]
public sealed class SharesTests
{
    [Fact]
    public void A_thread_takes_its_own_share_from_the_front_and_then_the_others_from_the_back()
    {
        var shares = Shares.Of(chunks: 7, threads: 3);
        Assert.Equal([2, 3], Taken(shares, thread: 1, most: 2));
        Assert.Equal([4], Taken(shares, thread: 2, most: 1));
        Assert.Equal([6, 5, 1, 0], Taken(shares, thread: 1, most: 9));
        Assert.Empty(Taken(shares, thread: 0, most: 9));
    }

    [Fact]
    public void What_is_dropped_nobody_takes()
    {
        var shares = Shares.Of(chunks: 5, threads: 2);
        shares.Drop();
        Assert.Empty(Taken(shares, thread: 0, most: 9));
        Assert.Empty(Taken(shares, thread: 1, most: 9));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void All_threads_at_once_take_each_chunk_once(int threads)
    {
        for (var round = 0; round < 50; round++)
        {
            var shares = Shares.Of(chunks: 1000, threads);
            var taken = new List<int>[threads];
            Parallel.For(0, threads, thread => taken[thread] = Taken(shares, thread, most: 1000));
            Assert.Equal(Enumerable.Range(0, 1000), taken.SelectMany(some => some).Order());
        }
    }

    private static List<int> Taken(Shares shares, int thread, int most)
    {
        var taken = new List<int>();
        while (taken.Count < most && shares.Take(thread, out var chunk))
        {
            taken.Add(chunk);
        }

        return taken;
    }
}
