using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>The three ways to drive an optimizer ask the same of the game, to the bit.</summary>
public sealed class DrivingTests
{
    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void A_loop_by_hand_goes_where_Step_goes(string optimizer)
    {
        using var stepped = New(optimizer);
        using var byHand = New(optimizer);
        for (var step = 0; step < 3; step++)
        {
            stepped.Step();
            byHand.StepByHand();
            Assert.Equal(stepped.Point, byHand.Point);
        }

        Assert.Equal(stepped.Log, byHand.Log);
        Assert.Equal(stepped.Optimizer.Samples, byHand.Optimizer.Samples);
    }

    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Feeding_asks_what_Step_asks(string optimizer)
    {
        using var stepped = New(optimizer);
        using var fed = New(optimizer);
        for (var step = 0; step < 3; step++)
        {
            stepped.Step();
        }

        for (var batch = 1L; fed.Log.Count < stepped.Log.Count && batch < 1_000; batch++)
        {
            Assert.True(fed.Game.Feed(fed.Optimizer, batch));
        }

        Assert.Equal(stepped.Log, fed.Log.Take(stepped.Log.Count));
    }

    private static Played<double> New(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var layout = Shapes.Uneven(bound.Players.Count, 11);
        var game = new CoupledGame(layout, Shapes.Directions(bound));
        return new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(layout)) { KeepsLog = true };
    }
}
