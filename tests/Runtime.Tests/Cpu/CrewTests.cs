using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>
/// The threads that run kernels. One test at a time: how many they are is one number for the process.
/// </summary>
[Collection(nameof(Crew))]
public sealed class CrewTests : IDisposable
{
    private readonly int _threads = Crew.Threads;

    public void Dispose() => Crew.Threads = _threads;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Every_piece_is_run_once(int threads)
    {
        Crew.Threads = threads;
        var pieces = PiecesOf(300_000, 0, 5, 40_000);
        var counts = new int[pieces.Count];
        for (var i = 0; i < 200; i++)
        {
            Crew.Launch(new Count { Counts = counts }, pieces);
        }

        Assert.All(counts, count => Assert.Equal(200, count));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        Crew.Threads = 1;
        var expected = Digest.OfKernels();
        foreach (var threads in new[] { 2, 3, 8 })
        {
            Crew.Threads = threads;
            Assert.Equal(expected, Digest.OfKernels());
        }
    }

    [Fact]
    public void What_a_kernel_throws_comes_back_to_the_caller_and_the_crew_works_on()
    {
        Crew.Threads = 4;
        var pieces = PiecesOf(1_000_000);
        for (var i = 0; i < 50; i++)
        {
            Assert.Throws<TimeoutException>(() => Crew.Launch(new Failure { At = i }, pieces));
        }

        var counts = new int[pieces.Count];
        Crew.Launch(new Count { Counts = counts }, pieces);
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Launches_from_many_threads_at_once_all_happen()
    {
        Crew.Threads = 3;
        var pieces = PiecesOf(200_000);
        var counts = Enumerable.Range(0, 6).Select(_ => new int[pieces.Count]).ToArray();
        Parallel.ForEach(counts, mine =>
        {
            for (var i = 0; i < 100; i++)
            {
                Crew.Launch(new Count { Counts = mine }, pieces);
            }
        });

        Assert.All(counts, mine => Assert.All(mine, count => Assert.Equal(100, count)));
    }

    [Fact]
    public void A_launch_from_within_a_kernel_happens()
    {
        Crew.Threads = 2;
        var pieces = PiecesOf(100_000);
        var counts = new int[pieces.Count];
        Crew.Launch(new Nest { Pieces = pieces, Counts = counts }, pieces);

        Assert.All(counts, count => Assert.Equal(pieces.Count, count));
    }

    [Fact]
    public void One_thread_is_the_least()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Crew.Threads = 0);
        Crew.Threads = 5;
        Assert.Equal(5, Crew.Threads);
    }

    private static Pieces PiecesOf(params long[] lengths) => Layout
        .Of<float>([.. lengths.Select((length, i) => Player.Min($"p{i}", length))])
        .PiecesOf(Players.All(lengths.Length));

    private struct Count : IKernel
    {
        public int[] Counts;

        public readonly void Over(in Piece piece) => Interlocked.Increment(ref Counts[piece.Index]);
    }

    private struct Nest : IKernel
    {
        public Pieces Pieces;
        public int[] Counts;

        public readonly void Over(in Piece piece) => Crew.Launch(new Count { Counts = Counts }, Pieces);
    }
}

/// <summary>Tests that change the number of threads run one after the other.</summary>
[CollectionDefinition(nameof(Crew), DisableParallelization = true)]
public sealed class CrewCollection;
