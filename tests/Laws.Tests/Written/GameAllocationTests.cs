using System;
using Mmx.Games;

namespace Laws.Tests.Written;

/// <summary>A game that is asked, and that draws, allocates nothing.</summary>
public sealed class GameAllocationTests
{
    public static TheoryData<string> Cases => WrittenCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Draws_and_evaluations_allocate_no_byte(string name)
    {
        using var game = WrittenCase.Make<float>(name);
        var all = Players.All(game.Players.Count);
        var known = WrittenCase.WithLosses(WrittenCase.Bound(name));
        Play(game, all, known);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(game, all, known);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Play(WrittenGame<float> game, Players fields, Players losses)
    {
        for (var i = 0; i < 100; i++)
        {
            game.Draw();
            game.Evaluate(Request.Evaluate(fields, losses));
        }
    }
}
