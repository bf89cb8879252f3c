using System.IO;
using System.Linq;
using System.Numerics;
using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>Saved anywhere, loaded into what was made afresh, and continued: the same bits.</summary>
public sealed class SavingTests
{
    private const int Steps = 3;

    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Saved_and_loaded_at_every_request_it_goes_where_the_unbroken_goes(string optimizer)
    {
        GoBothWays<double>(optimizer);
        GoBothWays<float>(optimizer);
    }

    private static void GoBothWays<T>(string optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var unbroken = New<T>(optimizer);
        var broken = New<T>(optimizer);
        while (unbroken.Optimizer.Steps < Steps && !unbroken.Optimizer.HasStopped)
        {
            unbroken.GoOn();
            broken.GoOn();
            Assert.Equal(unbroken.Optimizer.Next, broken.Optimizer.Next);
            Assert.Equal(unbroken.Point, broken.Point);
            broken = Moved(broken, New<T>(optimizer));
            Assert.Equal(unbroken.Optimizer.AtRest, broken.Optimizer.AtRest);
        }

        using (unbroken.Optimizer.Rest())
        using (broken.Optimizer.Rest())
        {
            Assert.Equal(unbroken.Point, broken.Point);
        }

        Assert.Equal(unbroken.Optimizer.HasStopped, broken.Optimizer.HasStopped);
        Assert.Equal(unbroken.Optimizer.Reports, broken.Optimizer.Reports);
        Assert.Equal(unbroken.Optimizer.Evaluations, broken.Optimizer.Evaluations);
        broken.Dispose();
    }

    private static Played<T> Moved<T>(Played<T> from, Played<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var state = new MemoryStream();
        from.Optimizer.Save(state);
        from.Dispose();
        state.Position = 0;
        to.Load(state);
        return to;
    }

    private static Played<T> New<T>(string optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = LawCase.Bound(optimizer);
        var layout = Shapes.Uneven(bound.Players.Count, 11);
        var game = new CoupledGame(layout, Shapes.Directions(bound));
        return new Played<T>(LawCase.TypeOf<T>(optimizer), game, Shapes.Start(layout));
    }
}
