using System;
using System.Collections.Generic;
using Mmx.Tests.Rules;
using Mmx.Torch;
using Torch.Tests;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>How losses become fields: whose, in which order, and at what cost.</summary>
public sealed class EvaluationTests
{
    [NeedsLibtorch]
    public void One_loss_that_players_share_gives_each_its_gradient()
    {
        var (x, y) = (Weights.Of(0, 3), Weights.Of(5, 3));
        using var game = new DoubleGame<int>(
            [Player.Min("x", x), Player.Max("y", y)], _ => x.Weight.mul(y.Weight).sum(), () => 0);
        using var optimizer = new OfSimGda<double>(game);
        var (before, other) = (x.Weight.data<double>().ToArray(), y.Weight.data<double>().ToArray());
        optimizer.Step();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(before[i] - 0.1 * other[i], game.Point("x")[i], 12);
            Assert.Equal(other[i] + 0.1 * before[i], game.Point("y")[i], 12);
        }
    }

    [NeedsLibtorch]
    public void A_game_outlives_the_dispose_scope_that_it_was_made_in()
    {
        var x = Weights.Of(0, 3);
        DoubleGame<int> game;
        using (NewDisposeScope())
        {
            game = new DoubleGame<int>([Player.Min("x", x)], _ => x.Weight.square().sum(), () => 0) { Report = _ => { } };
        }

        using var optimizer = new Descent<double>(game);
        optimizer.Step();
        x.zero_grad();
        optimizer.Step();
        Assert.Equal(Math.Sin(1) * 0.8 * 0.8, game.Point("x")[1], 12);
        game.Dispose();
    }

    [NeedsLibtorch]
    public void A_parameter_may_be_one_number_without_a_dimension()
    {
        var x = new Weights(tensor(2.0));
        using var game = new DoubleGame<int>([Player.Min("x", x)], _ => x.Weight.square(), () => 0);
        using var optimizer = new Descent<double>(game);
        optimizer.Step();
        optimizer.Step();
        Assert.Equal(2 * 0.8 * 0.8, x.Weight.item<double>(), 12);
    }

    [NeedsLibtorch]
    public void In_a_loop_of_ones_own_a_shared_loss_answers_all_at_once()
    {
        var (x, y) = (Weights.Of(0, 3), Weights.Of(5, 3));
        using var game = new DoubleGame<int>([Player.Min("x", x), Player.Max("y", y)], (_, _) => { });
        using var optimizer = new OfSimGda<double>(game);
        var other = y.Weight.data<double>().ToArray();
        optimizer.Advance();
        optimizer.Advance();
        optimizer.Backward(x.Weight.mul(y.Weight).sum());
        optimizer.Advance();
        Assert.True(optimizer.Next.IsRest);
        Assert.Equal(other[2], game.Gradient("x")[2], 12);
    }

    [NeedsLibtorch]
    public void Losses_that_share_a_graph_are_run_backward_one_after_the_other()
    {
        var (x, y) = (Weights.Of(0, 3), Weights.Of(5, 3));
        using var game = new DoubleGame<int>([Player.Min("x", x), Player.Max("y", y)], Play, () => 0);
        using var optimizer = new OfSimGda<double>(game);
        optimizer.Step();
        optimizer.Step();
        Assert.Equal(2, optimizer.Steps);

        void Play(Evaluation at, int batch)
        {
            var both = x.Weight.mul(y.Weight).square();
            at["x"] = both.sum();
            at["y"] = both.mean();
        }
    }

    [NeedsLibtorch]
    public void Only_those_who_are_asked_are_wanted()
    {
        using var game = new Quadratic();
        var wanted = new List<(bool X, bool Y)>();
        game.WhilePlayedAt = at => wanted.Add((at.Wants("x"), at.Wants("y")));
        using var optimizer = new OfAltGda<double>(game.ByAutograd);
        optimizer.Step();
        Assert.Equal([(true, false), (false, true)], wanted);
    }

    [NeedsLibtorch]
    public void Nothing_is_looked_at_closely_after_the_first_ten_evaluations()
    {
        using var game = new Quadratic();
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        game.ByAutograd.CloseLooks = 10;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(10 - i, game.ByAutograd.CloseLooks);
            optimizer.Step();
        }

        optimizer.Step();
        Assert.Equal(0, game.ByAutograd.CloseLooks);
    }

    [NeedsLibtorch]
    public void Modules_hold_where_the_players_stand_while_the_optimizer_rests()
    {
        using var game = new Quadratic();
        using var optimizer = new OfExtragradient<double>(game.ByAutograd);
        var start = game.X[0].Weight.data<double>().ToArray();
        Answer(game, optimizer);
        Answer(game, optimizer);
        Assert.False(optimizer.AtRest);
        var ahead = game.X[0].Weight.data<double>().ToArray();
        using (optimizer.Rest())
        {
            Assert.Equal(start, game.X[0].Weight.data<double>().ToArray());
        }

        Assert.NotEqual(start, ahead);
        Assert.Equal(ahead, game.X[0].Weight.data<double>().ToArray());
    }

    [NeedsLibtorch]
    public void A_step_allocates_what_TorchSharp_does_for_the_same_calls_and_no_byte_more()
    {
        using var game = new Quadratic();
        game.ByAutograd.CloseLooks = 0;
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        var (xs, ys) = (Inputs(game.X), Inputs(game.Y));
        var one = new Tensor[1];
        var fewest = Fewest(() => game.ByAutograd.Feed(optimizer, 1.0));
        var byHand = Fewest(() =>
        {
            using var scope = NewDisposeScope();
            var (lossOfX, lossOfY) = (game.Loss(0, 1.0), game.Loss(1, 1.0));
            one[0] = lossOfX;
            autograd.backward(one, retain_graph: true, inputs: xs);
            one[0] = lossOfY;
            autograd.backward(one, retain_graph: false, inputs: ys);
        });
        Assert.Equal(byHand, fewest);
    }

    private static Tensor[] Inputs(Weights[] weights) => [weights[0].Weight, weights[1].Weight];

    private static void Answer(Quadratic game, Games.Optimizer<double> optimizer)
    {
        foreach (var player in optimizer.Next.Players)
        {
            optimizer.Backward(player, game.Loss(player, 1));
        }

        optimizer.Advance();
        if (optimizer.Next.IsSample)
        {
            optimizer.Advance();
        }
    }

    private static long Fewest(Action action)
    {
        var fewest = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
