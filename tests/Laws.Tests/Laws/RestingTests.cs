using System.Collections.Generic;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>Whatever point is asked about within a step, a rest puts the players where they stand, and all goes on from there.</summary>
public sealed class RestingTests
{
    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void A_rest_at_an_evaluation_finds_the_players_where_they_stand(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(Shapes.Uneven(bound.Players.Count, 9), Shapes.Directions(bound));
        var oracle = new OptimizerOracle(bound, game, Shapes.Start(game.Layout));
        Externs.SupplyTo(oracle);
        using var played = new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(game.Layout));
        for (var step = 0; step < 3; step++)
        {
            List<double[][]> known = [oracle.Point];
            oracle.Watch(known.Add);
            oracle.Step();

            played.StepByHand(() => Rests(played, known));

            Assert.Null(Agreement.Difference(oracle.Point, played.Point, 1e-12));
        }
    }

    private static void Rests(Played<double> played, List<double[][]> known)
    {
        var asked = played.Point;
        var isAtRest = played.Optimizer.AtRest;
        double[][] standing;
        using (played.Optimizer.Rest())
        {
            standing = played.Point;
        }

        Assert.Equal(asked, played.Point);
        Assert.True(!isAtRest || Agreement.Difference(asked, standing, 0) is null);
        Assert.Contains(known, point => Agreement.Difference(point, standing, 1e-12) is null);
    }
}
