using Laws.Tests.Cases;
using Laws.Tests.Games;
using Mmx.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>A run that stops: where, in which step, and what it does from then on.</summary>
public sealed class StoppingTests
{
    [Theory]
    [InlineData("StopsSoon", 4)]
    [InlineData("StopsInLoop", 2)]
    [InlineData("StopsDeep", 3)]
    [InlineData("StopsDeeper", 1)]
    [InlineData("StopsTurn", 2)]
    [InlineData("StopsSure", 2)]
    [InlineData("StopsProbe", 3)]
    public void The_step_that_stops_is_the_last_one_and_counts(string optimizer, int steps)
    {
        var (oracle, played) = After(optimizer, steps + 3);
        using (played)
        {
            Assert.True(played.Optimizer.HasStopped);
            Assert.Equal(RequestKind.Rest, played.Optimizer.Next.Kind);
            Assert.Equal((steps, oracle.Evaluations), (played.Optimizer.Steps, played.Optimizer.Evaluations));
        }
    }

    [Theory]
    [InlineData("StopsDeep", "Base")]
    [InlineData("StopsDeeper", "Base")]
    [InlineData("StopsDeeper", "Base.Base")]
    [InlineData("StopsTurn", "BaseOnX")]
    [InlineData("StopsTurn", "BaseOnY")]
    public void It_counts_in_every_instance_around(string optimizer, string path)
    {
        var (oracle, played) = After(optimizer, 6);
        using (played)
        {
            Assert.Equal(oracle.StepsOf(path), Settings.Get(played.Optimizer, path, "t"));
        }
    }

    [Fact]
    public void A_loop_of_ones_own_sees_the_stop_and_is_asked_for_nothing_more()
    {
        var bound = LawCase.Bound("StopsSoon");
        var game = new CoupledGame(Shapes.Even(2, 5), Shapes.Directions(bound));
        using var played = new Played<double>(LawCase.TypeOf<double>("StopsSoon"), game, Shapes.Start(game.Layout));
        while (!played.Optimizer.HasStopped)
        {
            played.StepByHand();
        }

        var (where, asked, drawn) = (played.Point, played.Optimizer.Evaluations, played.Optimizer.Samples);
        played.Optimizer.Advance();

        Assert.Equal(where, played.Point);
        Assert.Equal((asked, drawn), (played.Optimizer.Evaluations, played.Optimizer.Samples));
        Assert.False(played.Game.Feed(played.Optimizer, 7));
    }

    private static (OptimizerOracle Oracle, Played<double> Played) After(string optimizer, int steps)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(Shapes.Even(bound.Players.Count, 5), Shapes.Directions(bound));
        var oracle = new OptimizerOracle(bound, game, Shapes.Start(game.Layout));
        var played = new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(game.Layout));
        for (var step = 0; step < steps; step++)
        {
            oracle.Step();
            played.Step();
        }

        return (oracle, played);
    }
}
