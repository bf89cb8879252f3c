using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>What counts as one evaluation and as one draw, in numbers that were found by hand: three steps each.</summary>
public sealed class CountingTests
{
    [Theory]
    [InlineData("TwoPlain", 3, 3)]
    [InlineData("Past", 3, 3)]
    [InlineData("Samples", 6, 6)]
    [InlineData("Mean", 6, 6)]
    public void Every_point_on_every_sample_is_an_evaluation(string optimizer, int evaluations, int draws) =>
        Counts(optimizer, evaluations, draws);

    [Theory]
    [InlineData("Looks", 9, 3)]
    [InlineData("OptimisticTwo", 3, 3)]
    [InlineData("Once", 3, 3)]
    [InlineData("Anticipates", 9, 3)]
    [InlineData("ByTurns", 6, 3)]
    [InlineData("ByLoss", 6, 3)]
    [InlineData("EachLoss", 3, 3)]
    [InlineData("AsksInLoop", 3, 3)]
    [InlineData("AtOnce", 3, 3)]
    [InlineData("ReadsAtOnce", 3, 3)]
    [InlineData("BacksAtOnce", 12, 12)]
    [InlineData("ClipsField", 3, 3)]
    [InlineData("ClipsTurns", 9, 3)]
    [InlineData("ClipsAtOnce", 3, 3)]
    [InlineData("Agrees", 6, 3)]
    [InlineData("PullsExtragradient", 18, 9)]
    public void Reads_at_one_value_are_one_evaluation(string optimizer, int evaluations, int draws) =>
        Counts(optimizer, evaluations, draws);

    [Theory]
    [InlineData("Passed", 3, 3)]
    [InlineData("HomeAfterLosses", 1, 3)]
    [InlineData("Murmurs", 3, 3)]
    [InlineData("Guards", 3, 3)]
    [InlineData("GoesHome", 0, 3)]
    [InlineData("HomeWithLosses", 3, 3)]
    [InlineData("LateY", 5, 3)]
    [InlineData("After", 3, 3)]
    [InlineData("Branch", 4, 3)]
    [InlineData("MaybeMoves", 3, 3)]
    public void What_is_not_read_is_not_evaluated(string optimizer, int evaluations, int draws) =>
        Counts(optimizer, evaluations, draws);

    [Theory]
    [InlineData("AgainX", 9, 6)]
    [InlineData("Same", 9, 3)]
    [InlineData("SameDeep", 12, 6)]
    [InlineData("Seldom", 4, 4)]
    [InlineData("Deep", 24, 24)]
    [InlineData("AlternatesKeeping", 12, 9)]
    [InlineData("AlternatesThree", 15, 12)]
    public void Keeping_the_sample_withholds_the_first_draw_inside(string optimizer, int evaluations, int draws) =>
        Counts(optimizer, evaluations, draws);

    [Theory]
    [InlineData("AsksAfterKeeping", 6, 3)]
    [InlineData("AsksAfterUndoing", 9, 3)]
    [InlineData("AsksInPlaceKept", 3, 3)]
    [InlineData("AsksInPlaceUndone", 6, 3)]
    public void Nothing_is_shared_across_a_roll_back(string optimizer, int evaluations, int draws) =>
        Counts(optimizer, evaluations, draws);

    [Theory]
    [InlineData("Once", 6)]
    [InlineData("Anticipates", 12)]
    [InlineData("LateY", 5)]
    [InlineData("ByLoss", 6)]
    [InlineData("Turn", 12)]
    [InlineData("AlternatesKeeping", 12)]
    [InlineData("MovesOnlyOne", 3)]
    [InlineData("AtOnce", 6)]
    [InlineData("OnlyOneAtOnce", 6)]
    [InlineData("ClipsTurns", 18)]
    [InlineData("ClipsTurnsByValue", 12)]
    public void A_read_of_one_player_asks_for_that_players_field_alone(string optimizer, int fields)
    {
        var (oracle, played) = ThreeSteps(optimizer);
        using (played)
        {
            Assert.Equal((fields, fields), (oracle.Fields, played.Fields));
        }
    }

    private static void Counts(string optimizer, int evaluations, int draws)
    {
        var (oracle, played) = ThreeSteps(optimizer);
        using (played)
        {
            Assert.Equal((evaluations, draws), (oracle.Evaluations, oracle.Draws));
            Assert.Equal((evaluations, draws), (played.Optimizer.Evaluations, played.Optimizer.Samples));
        }
    }

    private static (OptimizerOracle Oracle, Played<double> Played) ThreeSteps(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(Shapes.Even(bound.Players.Count, 5), Shapes.Directions(bound));
        var oracle = new OptimizerOracle(bound, game, Shapes.Start(game.Layout));
        var played = new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(game.Layout));
        for (var step = 0; step < 3; step++)
        {
            oracle.Step();
            played.Step();
        }

        return (oracle, played);
    }
}
