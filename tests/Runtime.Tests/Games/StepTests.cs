using System;
using Mmx.Games;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>A generated optimizer, stepped, fed and driven by a loop of one's own.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(26)]
    [InlineData(10_000)]
    [InlineData(40_000)]
    public void Adam_under_lookahead_steps_as_plain_csharp_does(int length)
    {
        using var game = Bilinear.Of<double>(length);
        using var optimizer = new Stable<double>(game) { K = 3 };
        var plain = new PlainStable(game.Point(0), game.Point(1)) { K = 3 };
        for (var step = 0; step < 4; step++)
        {
            optimizer.Step();
            plain.Step();
        }

        Assert.Equal(plain.X, game.Point("generator").ToArray());
        Assert.Equal(plain.Y, game.Point("critic").ToArray());
        Assert.Equal((4, 12, 12), (optimizer.Steps, optimizer.Evaluations, optimizer.Samples));
    }

    [Fact]
    public void A_loop_of_ones_own_does_what_Step_does()
    {
        using var stepped = Bilinear.Of<double>(100);
        using var driven = Bilinear.Of<double>(100);
        using var pulled = new Stable<double>(stepped);
        using var pushed = new Stable<double>(driven);
        var drawn = 0;
        for (var step = 0; step < 5; step++)
        {
            pulled.Step();
            do
            {
                pushed.Advance();
                switch (pushed.Next.Kind)
                {
                    case RequestKind.Sample:
                        drawn++;
                        break;
                    case RequestKind.Evaluate:
                        EvaluateByHand(driven);
                        break;
                }
            }
            while (pushed.Next.Kind != RequestKind.Rest);
        }

        Assert.Equal(stepped.Point(0).ToArray(), driven.Point(0).ToArray());
        Assert.Equal((5, 25, 25), (pushed.Steps, pushed.Evaluations, pushed.Samples));
        Assert.Equal(25, drawn);
    }

    [Fact]
    public void A_step_that_was_begun_by_hand_is_finished_by_Step()
    {
        using var whole = Bilinear.Of<double>(50);
        using var mixed = Bilinear.Of<double>(50);
        using var one = new Stable<double>(whole);
        using var other = new Stable<double>(mixed);
        one.Step();
        one.Step();

        other.Advance();
        Assert.Equal(RequestKind.Sample, other.Next.Kind);
        other.Advance();
        Assert.Equal(RequestKind.Evaluate, other.Next.Kind);
        EvaluateByHand(mixed);
        other.Advance();
        other.Step();
        other.Step();

        Assert.Equal(2, other.Steps);
        Assert.Equal(whole.Point(1).ToArray(), mixed.Point(1).ToArray());
    }

    [Fact]
    public void A_property_counts_from_the_next_step_on()
    {
        using var game = Bilinear.Of<double>(10);
        using var optimizer = new Stable<double>(game) { K = 2 };
        optimizer.Step();
        optimizer.K = 4;
        optimizer.Step();

        Assert.Equal(6, optimizer.Evaluations);
        Assert.Equal(6, optimizer.Base.T);
    }

    [Fact]
    public void NaN_in_the_gradient_flows_into_the_point_and_the_optimizer_goes_on()
    {
        using var game = new SpanGame<float>(
            [Player.Min("x", 20), Player.Max("y", 20)],
            (in Evaluation<float> at) => at.Gradient("x")[3] = float.NaN);
        using var optimizer = new Stable<float>(game);
        optimizer.Step();
        optimizer.Step();

        Assert.True(float.IsNaN(game.Point("x")[3]));
        Assert.Equal(0, game.Point("x")[4]);
        Assert.True(double.IsNaN(optimizer.Base.Norm));
    }

    [Fact]
    public void A_report_can_be_read_after_all_is_disposed()
    {
        var game = Bilinear.Of<double>(1_000_000);
        var optimizer = new Stable<double>(game) { K = 1 };
        optimizer.Step();
        var norm = optimizer.Base.Norm;
        optimizer.Dispose();
        game.Dispose();

        Assert.True(norm > 0);
        Assert.Equal(norm, optimizer.Base.Norm);
        Assert.Equal(game.Losses[0], game.Losses[1]);
    }

    private static void EvaluateByHand(Game<double> game)
    {
        for (var i = 0; i < game.Point(0).Length; i++)
        {
            Assert.Equal(0, game.Gradient(0)[i]);
            game.Gradient("generator")[i] += game.Point("critic")[i];
            game.Gradient("critic")[i] += game.Point("generator")[i];
        }
    }
}
