using System;
using System.Collections.Generic;
using Mmx.Games;

namespace Mmx.Tests;

/// <summary>What an optimizer asks for, in which order, and how it is answered.</summary>
public sealed class ProtocolTests
{
    [Theory]
    [InlineData("df", "draw evaluate")]
    [InlineData("f", "draw evaluate")]
    [InlineData("fsf", "draw evaluate draw evaluate")]
    [InlineData("[df]", "draw evaluate")]
    [InlineData("df[df]", "draw evaluate evaluate")]
    [InlineData("df[df]df", "draw evaluate evaluate draw evaluate")]
    [InlineData("df[dfdf]", "draw evaluate evaluate draw evaluate")]
    [InlineData("df[sfdf]", "draw evaluate draw evaluate evaluate")]
    [InlineData("df[f]df", "draw evaluate evaluate draw evaluate")]
    [InlineData("df[[df]df]", "draw evaluate evaluate draw evaluate")]
    [InlineData("df[[f]df]df", "draw evaluate evaluate evaluate draw evaluate")]
    [InlineData("df[df[df]df]df", "draw evaluate evaluate evaluate draw evaluate draw evaluate")]
    public void The_first_step_draws_and_evaluates_in_order(string script, string expected)
    {
        var log = new List<string>();
        using var game = Logged(log);
        using var optimizer = new Scripted(game, script);
        optimizer.Step();

        Assert.Equal(expected, string.Join(' ', log));
        Assert.Equal(log.FindAll(entry => entry == "draw").Count, optimizer.Samples);
        Assert.Equal(log.FindAll(entry => entry == "evaluate").Count, optimizer.Evaluations);
    }

    [Theory]
    [InlineData("duu", "draw evaluate", 1)]
    [InlineData("duv", "draw evaluate evaluate", 1)]
    [InlineData("duvuv", "draw evaluate evaluate", 1)]
    [InlineData("dumu", "draw evaluate evaluate", 2)]
    [InlineData("dusu", "draw evaluate draw evaluate", 2)]
    [InlineData("dfu", "draw evaluate", 1)]
    [InlineData("duf", "draw evaluate evaluate", 2)]
    [InlineData("du[du]", "draw evaluate", 1)]
    public void What_is_known_is_not_asked_again_and_a_point_counts_once(
        string script, string expected, int evaluations)
    {
        var log = new List<string>();
        using var game = Logged(log);
        using var optimizer = new Scripted(game, script);
        optimizer.Step();

        Assert.Equal(expected, string.Join(' ', log));
        Assert.Equal(evaluations, optimizer.Evaluations);
    }

    [Fact]
    public void Only_the_first_evaluation_of_a_run_waits_for_a_sample()
    {
        var log = new List<string>();
        using var game = Logged(log);
        using var optimizer = new Scripted(game, "f");
        optimizer.Step();
        optimizer.Step();

        Assert.Equal(["draw", "evaluate", "evaluate"], log);
    }

    [Fact]
    public void Between_steps_it_is_at_rest()
    {
        using var game = Logged([]);
        using var optimizer = new Scripted(game, "df");
        var kinds = new List<RequestKind> { optimizer.Next.Kind };
        for (var i = 0; i < 6; i++)
        {
            optimizer.Advance();
            kinds.Add(optimizer.Next.Kind);
        }

        var (rest, sample, evaluate) = (RequestKind.Rest, RequestKind.Sample, RequestKind.Evaluate);
        Assert.Equal([rest, sample, evaluate, rest, sample, evaluate, rest], kinds);
    }

    [Fact]
    public void A_run_that_has_stopped_counts_the_step_and_does_nothing_more()
    {
        var log = new List<string>();
        using var game = Logged(log);
        using var optimizer = new Scripted(game, "df!f");
        optimizer.Step();
        Assert.True(optimizer.HasStopped);
        optimizer.Step();
        optimizer.Advance();

        Assert.Equal(["draw", "evaluate"], log);
        Assert.Equal((1, RequestKind.Rest), (optimizer.Steps, optimizer.Next.Kind));
        Assert.True(optimizer.AtRest);
    }

    [Fact]
    public void A_step_of_a_rule_that_asks_nothing_is_a_step()
    {
        using var game = Logged([]);
        using var optimizer = new Scripted(game, "");
        optimizer.Step();
        optimizer.Advance();

        Assert.Equal(2, optimizer.Steps);
    }

    [Fact]
    public void A_gradient_is_zero_whenever_it_is_asked_for()
    {
        var seen = new List<double>();
        using var game = new SpanGame<double>([Player.Min("x", 3)], (in Evaluation<double> at) =>
        {
            seen.Add(at.Gradient("x")[2]);
            at.Gradient("x")[2] += 1;
        });
        using var one = new Scripted(game, "ff");
        using var other = new Scripted(game, "f");
        one.Step();
        one.Advance();
        other.Step();
        one.Step();

        Assert.All(seen, value => Assert.Equal(0, value));
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void What_is_written_to_a_gradient_that_nobody_asked_for_is_thrown_away()
    {
        using var game = new SpanGame<double>([Player.Min("x", 3), Player.Max("y", 2)], (in Evaluation<double> at) =>
        {
            at.Gradient("x").Fill(at.Wants("x") ? 1 : 7);
            at.Gradient(1).Fill(2);
        });
        game.Evaluate(Request.Evaluate(Players.All(2), Players.None));
        game.Evaluate(Request.Evaluate(Players.One(1), Players.None));

        Assert.Equal([1, 1, 1], game.Gradient("x").ToArray());
        Assert.Equal([2, 2], game.Gradient("y").ToArray());
    }

    [Fact]
    public void An_evaluation_that_throws_can_be_tried_again()
    {
        var fails = true;
        using var game = new SpanGame<double>([Player.Min("x", 3)], (in Evaluation<double> at) =>
        {
            at.Gradient(0)[0] += 1;
            if (fails)
            {
                throw new TimeoutException();
            }
        });
        using var optimizer = new Scripted(game, "df");
        Assert.Throws<TimeoutException>(optimizer.Step);
        fails = false;
        optimizer.Step();

        Assert.Equal((1, 1, 1), (optimizer.Steps, optimizer.Evaluations, optimizer.Samples));
        Assert.Equal(1, game.Gradient(0)[0]);
    }

    [Fact]
    public void A_loss_that_was_asked_for_and_not_set_is_complained_of_by_name()
    {
        using var game = new SpanGame<double>(
            [Player.Min("x", 3), Player.Max("y", 3)], (in Evaluation<double> at) => at.Loss("x") = 4);
        using var optimizer = new Scripted(game, "dl");

        var complaint = Assert.Throws<InvalidOperationException>(optimizer.Step);
        Assert.Contains("player 'y'", complaint.Message);
        Assert.Equal(4, game.Loss("x"));
    }

    [Fact]
    public void In_a_loop_of_ones_own_the_losses_are_set_before_Advance()
    {
        using var game = Logged([]);
        using var optimizer = new Scripted(game, "dl");
        optimizer.Advance();
        optimizer.Advance();
        Assert.Throws<InvalidOperationException>(optimizer.Advance);
        game.SetLoss("x", 1);
        optimizer.Advance();

        Assert.Equal((RequestKind.Rest, 1), (optimizer.Next.Kind, optimizer.Evaluations));
    }

    [Fact]
    public void An_evaluation_may_not_step_its_own_optimizer()
    {
        Scripted? optimizer = null;
        using var game = new SpanGame<double>([Player.Min("x", 3)], (in Evaluation<double> _) => optimizer!.Step());
        using (optimizer = new Scripted(game, "df"))
        {
            Assert.Contains("return first", Assert.Throws<InvalidOperationException>(optimizer.Step).Message);
        }
    }

    [Fact]
    public void After_it_is_disposed_nothing_works_any_more()
    {
        var game = Logged([]);
        var optimizer = new Scripted(game, "df");
        optimizer.Dispose();
        optimizer.Dispose();
        Assert.Throws<ObjectDisposedException>(optimizer.Step);
        Assert.Throws<ObjectDisposedException>(optimizer.Advance);

        using var another = new Scripted(game, "df");
        game.Dispose();
        game.Dispose();
        Assert.Throws<ObjectDisposedException>(another.Step);
        Assert.Throws<ObjectDisposedException>(() => game.Point(0).Length);
        Assert.Throws<ObjectDisposedException>(() => new Scripted(game, "df"));
    }

    private static SpanGame<double> Logged(List<string> log) => new(
        [Player.Min("x", 5)],
        (in Evaluation<double> at) =>
        {
            log.Add("evaluate");
            at.Loss(0) = 1;
        },
        () => log.Add("draw"));
}
