using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>Rules of the players, put together by a word, against rules that somebody wrote for all of them.</summary>
public sealed class JointTests
{
    [Theory]
    [InlineData("AdamsAtOnce", "AdamsJointly", 1)]
    [InlineData("DescentsByTurns", "BilinearAlt", 2)]
    public void They_go_where_one_rule_for_all_goes(string together, string joint, int evaluationsAStep)
    {
        var bound = LawCase.Bound(together);
        var game = new CoupledGame(Shapes.Uneven(2, 9), Shapes.Directions(bound));
        using var one = new Played<double>(LawCase.TypeOf<double>(together), game, Shapes.Start(game.Layout));
        using var other = new Played<double>(LawCase.TypeOf<double>(joint), game, Shapes.Start(game.Layout));
        for (var step = 1; step <= 5; step++)
        {
            one.Step();
            other.Step();
            Assert.Equal(other.Point, one.Point);
            Assert.Equal(evaluationsAStep * step, one.Optimizer.Evaluations);
        }
    }
}
