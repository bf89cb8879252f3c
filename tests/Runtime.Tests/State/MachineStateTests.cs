using System;
using Mmx.Games;
using Mmx.Memory;
using Mmx.State;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>A machine's state as a whole: forgotten, kept and put back.</summary>
public sealed class MachineStateTests
{
    [Fact]
    public void A_machine_that_was_reset_goes_as_a_new_one()
    {
        using var game = Bilinear.Of<double>(50_000);
        using var optimizer = new Stable<double>(game);
        optimizer.Step();
        optimizer.Base.Reset();
        Assert.Equal(0, optimizer.Base.T);

        using var fresh = Bilinear.Of<double>(50_000);
        game.Point(0).CopyTo(fresh.Point(0));
        game.Point(1).CopyTo(fresh.Point(1));
        using var anew = new Stable<double>(fresh);
        optimizer.Step();
        anew.Step();
        Assert.Equal(fresh.Point(0).ToArray(), game.Point(0).ToArray());
        Assert.Equal(fresh.Point(1).ToArray(), game.Point(1).ToArray());
    }

    [Fact]
    public void A_reset_leaves_hyperparameters_as_they_were_set()
    {
        using var game = Bilinear.Of<double>(3);
        using var optimizer = new Stable<double>(game);
        optimizer.Base.Beta1 = 0.25;
        optimizer.Base.Reset();
        Assert.Equal(0.25, optimizer.Base.Beta1);
    }

    [Fact]
    public void A_machine_in_the_midst_of_a_step_is_not_reset()
    {
        using var game = Bilinear.Of<double>(3);
        using var optimizer = new Stable<double>(game);
        optimizer.Advance();
        Assert.False(optimizer.Next.IsRest);
        var refused = Assert.Throws<InvalidOperationException>(optimizer.Base.Reset);
        Assert.Contains("in the midst of a step", refused.Message, StringComparison.Ordinal);
        optimizer.Step();
        optimizer.Base.Reset();
        Assert.Equal(0, optimizer.Base.T);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(50_000)]
    public void What_was_kept_of_a_machine_is_put_back_to_the_bit(int length)
    {
        using var game = Bilinear.Of<double>(length);
        using var optimizer = new Keeping(game);
        optimizer.Step();
        var (x, y) = (game.Point(0).ToArray(), game.Point(1).ToArray());
        optimizer.Kept.Keep();
        optimizer.Step();
        var (nextX, nextY) = (game.Point(0).ToArray(), game.Point(1).ToArray());
        optimizer.Step();
        optimizer.Kept.PutBack();
        Assert.Equal(1, optimizer.Adam.T);
        x.CopyTo(game.Point(0));
        y.CopyTo(game.Point(1));
        optimizer.Step();
        Assert.Equal(nextX, game.Point(0).ToArray());
        Assert.Equal(nextY, game.Point(1).ToArray());
    }

    [Fact]
    public void A_machine_that_had_not_stepped_when_it_was_kept_has_not_stepped()
    {
        using var game = Bilinear.Of<double>(10);
        using var optimizer = new Keeping(game);
        optimizer.Kept.Keep();
        optimizer.Step();
        optimizer.Kept.PutBack();
        Assert.Equal(0, optimizer.Adam.T);
    }

    [Fact]
    public void Keeping_putting_back_and_resetting_allocate_nothing()
    {
        using var game = Bilinear.Of<double>(50_000);
        using var optimizer = new Keeping(game);
        KeepAndReset(optimizer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        KeepAndReset(optimizer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void KeepAndReset(Keeping optimizer)
    {
        optimizer.Kept.Keep();
        optimizer.Kept.PutBack();
        optimizer.Adam.Reset();
    }

    /// <summary>Adam, with room to keep its state in.</summary>
    private sealed class Keeping : Optimizer<double>
    {
        public Keeping(Game<double> game)
            : base(game, MmxContract.V1, ["generator", "critic"], new Demand(
                Slots: 0, PlayerSlots: 1, TensorSlots: 0, Reductions: 1, Vectors: [Players.All(2), Players.All(2)]))
        {
            Adam = new Stable<double>.BaseAdamMachine(Run);
            Kept = Run.Kept(Adam);
        }

        public Stable<double>.BaseAdamMachine Adam { get; }

        public KeptState<double> Kept { get; }

        protected override Machine<double> Rule => Adam;
    }
}
