using System;
using System.Collections.Generic;
using Mmx.Tests.Rules;
using Mmx.Torch;
using Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>What is refused, found or mended, and that it is said of whom.</summary>
public sealed class BadInputTests
{
    [NeedsLibtorch]
    public void A_module_without_parameters_is_refused_by_name() => ExpectRefused(
        "Player 'x' has nothing to move", Player.Min("x", nn.ReLU()), Player.Max("y", Weights.Of(0, 3)));

    [NeedsLibtorch]
    public void A_player_without_modules_is_refused_by_name() =>
        ExpectRefused("give it its modules", Player.Min("x"), Player.Max("y", Weights.Of(0, 3)));

    [Fact]
    public void A_module_that_is_null_is_refused_by_its_players_name() => Complains<ArgumentNullException>(
        () => Player.Max("critic", null!, null!), "A module of player 'critic' is null");

    [NeedsLibtorch]
    public void A_parameter_that_two_players_share_is_refused_by_both_names()
    {
        var shared = Weights.Of(0, 3);
        ExpectRefused("Players 'x' and 'y' share a parameter", Player.Min("x", shared), Player.Max("y", shared));
    }

    [NeedsLibtorch]
    public void A_parameter_of_half_precision_is_refused_by_name()
    {
        var half = Weights.Of(0, 3);
        half.to(ScalarType.Float16);
        ExpectRefused("Parameter 'weight' of player 'y' is of Float16", Player.Min("x", Weights.Of(0, 3)), Player.Max("y", half));
    }

    [NeedsLibtorch]
    public void A_parameter_of_float_is_refused_by_a_game_of_double() => ExpectRefused(
        "make a Game,", Player.Min("x", nn.Linear(2, 2)), Player.Max("y", Weights.Of(0, 3)));

    [NeedsLibtorch]
    public void A_loss_that_is_not_one_number_is_refused_with_its_shape()
    {
        var x = Weights.Of(0, 3);
        using var game = new DoubleGame<int>([Player.Min("x", x)], _ => x.Weight.mul(2.0), () => 0);
        using var optimizer = new Descent<double>(game);
        Complains<ArgumentException>(optimizer.Step, "The loss of player 'x' is not one number", "[3]");
    }

    [NeedsLibtorch]
    public void A_loss_that_is_left_out_is_asked_for_by_name()
    {
        using var game = new DoubleGame<int>([Player.Min("x", Weights.Of(0, 3))], (_, _) => { }, () => 0);
        using var optimizer = new Descent<double>(game);
        Complains<InvalidOperationException>(optimizer.Step, "at[\"x\"] = ");
    }

    [NeedsLibtorch]
    public void A_loss_without_a_graph_is_refused()
    {
        var x = Weights.Of(0, 3);
        using var game = new DoubleGame<int>([Player.Min("x", x)], _ => x.Weight.detach().sum(), () => 0);
        using var optimizer = new Descent<double>(game);
        Complains<InvalidOperationException>(optimizer.Step, "depends on no parameter that could move");
    }

    [NeedsLibtorch]
    public void A_gradient_set_to_none_is_put_back_and_reported()
    {
        using var game = new Quadratic();
        var reports = Mends(game, () => game.X[0].zero_grad());
        Assert.Contains("Gradients of player 'x' did not lie", Assert.Single(reports));
    }

    [NeedsLibtorch]
    public void A_gradient_set_to_none_while_losses_are_computed_is_put_back()
    {
        using var game = new Quadratic();
        game.WhilePlayed = () => game.Y[1].zero_grad();
        Assert.Contains("Gradients of player 'y'", Assert.Single(Mends(game, () => { })));
    }

    [NeedsLibtorch]
    public void A_graph_of_gradients_that_replaced_them_is_found_and_mended()
    {
        using var game = new Quadratic();
        var reports = Mends(game, () => game.Loss(0, 1).backward(create_graph: true));
        Assert.All(reports, report => Assert.Contains("did not lie in the game's memory", report));
        Assert.NotEmpty(reports);
    }

    [NeedsLibtorch]
    public void A_plain_backward_within_the_game_is_undone_and_reported()
    {
        using var game = new Quadratic();
        game.WhilePlayed = () => game.Loss(0, 1).backward();
        Assert.Contains("filled by a backward pass that was not its own", Mends(game, () => { })[0]);
    }

    [NeedsLibtorch]
    public void A_plain_backward_within_the_game_is_undone_also_when_nobody_looks_closely()
    {
        using var game = new Quadratic();
        game.ByAutograd.CloseLooks = 0;
        game.WhilePlayed = () => game.Loss(0, 1).backward();
        Assert.Contains("filled by a backward pass that was not its own", Mends(game, () => { })[0]);
    }

    [NeedsLibtorch]
    public void A_parameter_that_was_frozen_is_thawed_and_reported()
    {
        using var game = new Quadratic();
        var reports = Mends(game, () => game.Y[0].Weight.requires_grad_(false));
        Assert.Contains("Parameters of player 'y' did not require gradients", Assert.Single(reports));
    }

    [NeedsLibtorch]
    public void A_parameter_set_elsewhere_is_put_back_with_the_values_it_has()
    {
        using var game = new Quadratic();
        var reports = Mends(game, () =>
        {
            using var withoutGradients = no_grad();
            game.X[1].Weight.set_(game.X[1].Weight.clone());
        });
        Assert.Contains("Parameters of player 'x' did not lie", Assert.Single(reports));
    }

    [NeedsLibtorch]
    public void A_module_that_went_to_half_and_came_back_is_taken_again()
    {
        using var game = new Quadratic();
        Assert.Single(Mends(game, () => game.X[0].to(ScalarType.Float32).to(ScalarType.Float64), tolerance: 1e-6));
    }

    [NeedsLibtorch]
    public void A_module_that_went_to_half_is_refused_by_name()
    {
        using var game = new Quadratic();
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        optimizer.Step();
        game.X[0].to(ScalarType.Float16);
        Complains<InvalidOperationException>(optimizer.Step, "Parameter '0.weight' of player 'x'", "Float16");
    }

    [NeedsLibtorch]
    public void A_graph_older_than_the_parameters_is_complained_of()
    {
        var x = Weights.Of(0, 3);
        var losses = new Queue<Tensor>();
        using var game = new DoubleGame<int>([Player.Min("x", x)], _ => losses.Dequeue(), () => 0);
        using var optimizer = new Descent<double>(game);
        optimizer.Advance();
        losses.Enqueue(x.Weight.square().sum());
        losses.Enqueue(x.Weight.square().sum());
        optimizer.Advance();
        optimizer.Backward(losses.Dequeue());
        optimizer.Advance();
        Complains<InvalidOperationException>(optimizer.Step, "parameters that have moved since");
    }

    [NeedsLibtorch]
    public void In_a_loop_of_ones_own_a_plain_backward_that_fills_another_gradient_is_undone()
    {
        using var game = new Quadratic();
        var reports = new List<string>();
        game.ByAutograd.Report = reports.Add;
        using var optimizer = new OfAltGda<double>(game.ByAutograd);
        while (optimizer.Steps < 3)
        {
            foreach (var player in optimizer.Next.Fields)
            {
                game.Loss(player, game.SampleAtHand).backward();
            }

            game.DrawIf(optimizer.Next.IsSample);
            optimizer.Advance();
        }

        ExpectSame(game, new OfAltGda<double>(game.ByHand), 3, 1e-9);
        Assert.Equal(2, reports.Count);
    }

    [NeedsLibtorch]
    public void In_a_loop_of_ones_own_a_gradient_that_lies_elsewhere_is_taken_where_it_lies()
    {
        using var game = new Quadratic();
        var reports = new List<string>();
        game.ByAutograd.Report = reports.Add;
        using var optimizer = new OfAltGda<double>(game.ByAutograd);
        while (optimizer.Steps < 3)
        {
            foreach (var player in optimizer.Next.Fields)
            {
                game.Loss(player, game.SampleAtHand).backward(create_graph: true);
            }

            game.DrawIf(optimizer.Next.IsSample);
            optimizer.Advance();
        }

        ExpectSame(game, new OfAltGda<double>(game.ByHand), 3, 1e-9);
        Assert.All(reports, report => Assert.Contains("did not lie in the game's memory", report));
    }

    [NeedsLibtorch]
    public void An_evaluation_that_failed_is_made_anew()
    {
        using var game = new Quadratic();
        var calls = 0;
        game.WhilePlayed = () =>
        {
            if (++calls == 2)
            {
                game.Loss(0, 1).backward();
                throw new TimeoutException();
            }
        };
        game.ByAutograd.Report = _ => { };
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        optimizer.Step();
        Assert.Throws<TimeoutException>(optimizer.Step);
        optimizer.Step();
        ExpectSame(game, new OfSimGda<double>(game.ByHand), 2, 1e-9);
    }

    [NeedsLibtorch]
    public void In_a_loop_of_ones_own_plain_backward_is_refused_where_two_fields_are_asked()
    {
        using var game = new Quadratic();
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        optimizer.Advance();
        optimizer.Advance();
        game.Loss(0, 1).backward();
        game.Loss(1, 1).backward();
        Complains<InvalidOperationException>(optimizer.Advance, "optimizer.Backward(\"x\", loss)");
    }

    [NeedsLibtorch]
    public void In_a_loop_of_ones_own_a_forgotten_backward_is_complained_of()
    {
        using var game = new Quadratic();
        using var optimizer = new OfAltGda<double>(game.ByAutograd);
        optimizer.Advance();
        optimizer.Advance();
        Complains<InvalidOperationException>(optimizer.Advance, "optimizer.Backward(\"x\", loss)");
    }

    [NeedsLibtorch]
    public void A_loss_at_rest_is_refused()
    {
        using var game = new Quadratic();
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        Complains<InvalidOperationException>(() => optimizer.Backward("x", game.Loss(0, 1)), "There is nothing to run backward");
    }

    /// <summary>Breaks something between two steps; the steps are right all the same. Gives what was reported.</summary>
    private static List<string> Mends(Quadratic game, Action broken, double tolerance = 1e-9)
    {
        var reports = new List<string>();
        game.ByAutograd.Report = reports.Add;
        using var optimizer = new OfSimGda<double>(game.ByAutograd);
        optimizer.Step();
        broken();
        optimizer.Step();
        broken();
        optimizer.Step();
        ExpectSame(game, new OfSimGda<double>(game.ByHand), 3, tolerance);
        return reports;
    }

    private static void ExpectSame(Quadratic game, Games.Optimizer<double> byHand, int steps, double tolerance)
    {
        using (byHand)
        {
            for (var i = 0; i < steps; i++)
            {
                byHand.Step();
            }
        }

        Assert.InRange(game.Distance(), 0, tolerance);
    }

    private static void ExpectRefused(string part, params Player[] players) => Complains<ArgumentException>(
        () => new DoubleGame<int>(players, (_, _) => { }), part);

    private static void Complains<TException>(Action action, params string[] parts)
        where TException : Exception
    {
        var complaint = Assert.ThrowsAny<TException>(action);
        Assert.All(parts, part => Assert.Contains(part, complaint.Message));
    }
}
