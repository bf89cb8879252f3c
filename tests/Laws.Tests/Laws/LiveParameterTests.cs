using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>A parameter that is changed while a rule runs is read when the next step of its instance begins, not before.</summary>
public sealed class LiveParameterTests
{
    [Theory]
    [InlineData("TwoPlain", "", "lr", 0.01)]
    [InlineData("Deep", "", "alpha", 0.125)]
    [InlineData("Deep", "Base.Base.Base", "lr", 0.01)]
    [InlineData("Deep", "Base.Base", "alpha", 0.5)]
    [InlineData("AheadMomentum", "Base", "beta", 0.9)]
    [InlineData("UntilSmall", "", "lr", 0.01)]
    [InlineData("Alternates", "D.Base", "lr", 0.01)]
    [InlineData("Alternates", "G", "beta", 0.25)]
    public void A_real_that_changes_at_an_evaluation_is_read_at_the_next_step_of_its_instance(
        string optimizer, string path, string parameter, double value) => Changes(optimizer, path, parameter, value);

    [Theory]
    [InlineData("Deep", "", "k", 4L)]
    [InlineData("Deep", "Base", "k", 1L)]
    [InlineData("UntilSmall", "", "k", 2L)]
    [InlineData("Alternates", "D", "times", 3L)]
    [InlineData("LooksBackAtTurns", "Base.Base.X", "times", 1L)]
    public void A_count_that_changes_at_an_evaluation_is_read_at_the_next_step_of_its_instance(
        string optimizer, string path, string parameter, long value) => Changes(optimizer, path, parameter, value);

    [Fact]
    public void A_live_factor_scales_a_computed_argument()
    {
        var bound = LawCase.Bound("Expressed");
        var layout = Shapes.Even(2, 5);
        var game = new CoupledGame(layout, Shapes.Directions(bound));
        var oracle = new OptimizerOracle(bound, game, Shapes.Start(layout));
        using var played = new Played<double>(LawCase.TypeOf<double>("Expressed"), game, Shapes.Start(layout));
        oracle.Scale("Back.Base", "lr", 0.5);
        Settings.Set(played.Optimizer, "Back.Base", "lrScale", 0.5);
        oracle.Step();
        played.Step();
        Assert.Null(Agreement.Difference(oracle.Point, played.Point, 1e-12));
    }

    private static void Changes(string optimizer, string path, string parameter, object value)
    {
        var bound = LawCase.Bound(optimizer);
        var layout = Shapes.Even(bound.Players.Count, 5);
        for (var when = 1; when <= 12; when++)
        {
            var forOracle = new ListeningGame(new CoupledGame(layout, Shapes.Directions(bound)));
            var oracle = new OptimizerOracle(bound, forOracle, Shapes.Start(layout));
            var forCompiled = new ListeningGame(new CoupledGame(layout, Shapes.Directions(bound)));
            using var played = new Played<double>(LawCase.TypeOf<double>(optimizer), forCompiled, Shapes.Start(layout));
            forOracle.Heard = count => Then(count == when, () => oracle.Set(path, parameter, value));
            forCompiled.Heard = count => Then(count == when, () => Settings.Set(played.Optimizer, path, parameter, value));
            for (var step = 1; step <= 4; step++)
            {
                oracle.Step();
                played.Step();
                var difference = Agreement.Difference(oracle.Point, played.Point, 1e-12);
                Assert.True(difference is null, $"changed at evaluation {when}, step {step}: {difference}");
            }
        }
    }

    private static void Then(bool now, System.Action change)
    {
        if (now)
        {
            change();
        }
    }
}
