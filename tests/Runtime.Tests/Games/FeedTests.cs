using System;
using System.Collections.Generic;
using Mmx.Games;

namespace Mmx.Tests;

/// <summary>A game that is fed with batches.</summary>
public sealed class FeedTests
{
    private readonly List<int> _evaluatedOn = [];

    [Fact]
    public void One_batch_is_one_step_of_a_rule_that_draws_once()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "dff");
        for (var batch = 1; batch <= 3; batch++)
        {
            Assert.True(game.Feed(optimizer, batch));
            Assert.Equal(batch, optimizer.Steps);
            Assert.Equal(RequestKind.Sample, optimizer.Next.Kind);
        }

        Assert.Equal([1, 1, 2, 2, 3, 3], _evaluatedOn);
        Assert.Equal(3, optimizer.Samples);
    }

    [Fact]
    public void A_rule_that_draws_twice_is_fed_twice_a_step()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "dfsf");
        game.Feed(optimizer, 1);
        Assert.Equal((0, RequestKind.Sample), (optimizer.Steps, optimizer.Next.Kind));
        game.Feed(optimizer, 2);
        Assert.Equal((1, RequestKind.Sample), (optimizer.Steps, optimizer.Next.Kind));

        Assert.Equal([1, 2], _evaluatedOn);
    }

    [Fact]
    public void Where_a_whole_step_wants_no_sample_it_comes_to_rest()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "f");
        Assert.True(game.Feed(optimizer, 1));
        Assert.Equal((2, RequestKind.Rest), (optimizer.Steps, optimizer.Next.Kind));
        Assert.False(game.Feed(optimizer, 2));
        Assert.Equal((3, RequestKind.Rest), (optimizer.Steps, optimizer.Next.Kind));

        Assert.Equal([1, 1, 1], _evaluatedOn);
    }

    [Fact]
    public void The_batch_on_which_a_run_stops_is_the_last_that_it_takes()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "df!");
        Assert.True(game.Feed(optimizer, 1));
        Assert.False(game.Feed(optimizer, 2));

        Assert.Equal([1], _evaluatedOn);
        Assert.Equal((1, 1), (optimizer.Steps, optimizer.Samples));
    }

    [Fact]
    public void A_batch_answers_the_sample_that_a_loop_was_asked_for()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "df");
        optimizer.Advance();
        Assert.Equal(RequestKind.Sample, optimizer.Next.Kind);
        game.Feed(optimizer, 5);

        Assert.Equal(1, optimizer.Samples);
        Assert.Equal([5], _evaluatedOn);
    }

    [Fact]
    public void Step_draws_from_the_source_and_feeding_goes_on_after_it()
    {
        var next = 100;
        using var game = Game(() => next++);
        using var optimizer = new Scripted(game, "df");
        game.Feed(optimizer, 1);
        optimizer.Step();
        game.Feed(optimizer, 2);

        Assert.Equal([1, 100, 2], _evaluatedOn);
        Assert.Equal(2, game.Batch);
    }

    [Fact]
    public void Step_without_a_source_says_what_to_do()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "df");

        var complaint = Assert.Throws<InvalidOperationException>(optimizer.Step);
        Assert.Contains("game.Feed(optimizer, batch)", complaint.Message);
        Assert.Contains("no batch yet", Assert.Throws<InvalidOperationException>(() => game.Batch).Message);
        game.Feed(optimizer, 3);
        Assert.Equal([3], _evaluatedOn);
    }

    [Fact]
    public void A_batch_that_was_not_used_is_not_kept_for_later()
    {
        using var game = Game();
        using var optimizer = new Scripted(game, "f");
        game.Feed(optimizer, 1);
        game.Feed(optimizer, 2);

        Assert.Throws<InvalidOperationException>(game.Draw);
        Assert.Equal(1, game.Batch);
    }

    [Fact]
    public void A_batch_for_another_game_is_refused()
    {
        using var game = Game();
        using var another = Game();
        using var optimizer = new Scripted(another, "df");

        Assert.Throws<ArgumentException>(() => game.Feed(optimizer, 1));
    }

    private SpanGame<double, int> Game(Func<int>? draw = null) => new(
        [Player.Min("x", 5)], (in Evaluation<double> _, int batch) => _evaluatedOn.Add(batch), draw);
}
