using System;
using Mmx.Games;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>How a game is described, read and written.</summary>
public sealed class GameTests
{
    private static readonly Player[] _two = [Player.Min("g", ("weight", 30), ("bias", 3)), Player.Max("d", 20)];

    [Fact]
    public void Points_and_gradients_are_found_by_number_and_by_name()
    {
        using var game = new SpanGame<double>(_two, (in Evaluation<double> at) =>
        {
            at.Gradient("g", "bias")[2] = at.Point(0, 1)[2] * 2;
            at.Gradient(1)[0] = at.Point("d")[0];
        });
        game.Point("g", "bias")[2] = 5;
        game.Point("d")[0] = 7;
        game.Evaluate(Request.Evaluate(Players.All(2), Players.None));

        Assert.Equal(10, game.Gradient(0, 1)[2]);
        Assert.Equal(7, game.Gradient("d")[0]);
        Assert.Equal((30, 3, 20), (game.Point(0, 0).Length, game.Point(0, 1).Length, game.Point(1).Length));
    }

    // Five million floats are more than the caches keep, and written past them.
    [Theory]
    [InlineData(100)]
    [InlineData(5_000_001)]
    public void Gradients_are_cleared_before_they_are_asked_for_and_no_others(int length)
    {
        using var game = new SpanGame<float>(
            [Player.Min("x", ("a", 3), ("b", length)), Player.Max("y", 7)], (in Evaluation<float> _) => { });
        Span<float> a = game.Gradient(0, 0), b = game.Gradient(0, 1), y = game.Gradient(1);
        a.Fill(1);
        b.Fill(2);
        y.Fill(3);
        game.Evaluate(Request.Evaluate(Players.One(0), Players.None));

        Assert.Equal(-1, a.IndexOfAnyExcept(0f));
        Assert.Equal(-1, b.IndexOfAnyExcept(0f));
        Assert.Equal(-1, y.IndexOfAnyExcept(3f));
    }

    [Fact]
    public void Who_is_not_there_is_complained_of_with_those_who_are()
    {
        using var game = new SpanGame<double>(_two, (in Evaluation<double> _) => { });

        Assert.Contains("Its players are g, d", Assert.Throws<ArgumentException>(() => game.Point("e").Length).Message);
        Assert.Contains("no player 2", Assert.Throws<ArgumentOutOfRangeException>(() => game.Point(2).Length).Message);
        Assert.Contains("weight, bias", Assert.Throws<ArgumentException>(() => game.Point("g", "b").Length).Message);
        Assert.Contains(
            "say which one", Assert.Throws<InvalidOperationException>(() => game.Point("g").Length).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => game.Point(0, 2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => game.Loss(5));
    }

    [Fact]
    public void Descriptions_that_cannot_be_are_refused()
    {
        Assert.Contains("no name", Assert.Throws<ArgumentException>(() => Player.Min(" ", 3)).Message);
        Assert.Contains("-1 elements", Assert.Throws<ArgumentException>(() => Player.Max("x", -1)).Message);
        Assert.Contains(
            "Two tensors", Assert.Throws<ArgumentException>(() => Player.Max("x", ("a", 1), ("a", 2))).Message);
        Assert.Contains(
            "Two players",
            Assert.Throws<ArgumentException>(() => Of(Player.Min("x", 1), Player.Max("x", 1))).Message);
        Assert.Contains("from 1 to 64", Assert.Throws<ArgumentException>(() => Of()).Message);
        Assert.Contains("Half", Assert.Throws<NotSupportedException>(
            () => new SpanGame<Half>([Player.Min("x", 1)], (in Evaluation<Half> _) => { })).Message);
    }

    [Fact]
    public void An_optimizer_for_other_players_names_both_sides()
    {
        using var game = Of(Player.Min("x", 1), Player.Max("y", 1), Player.Max("w", 1));

        var complaint = Assert.Throws<ArgumentException>(() => new Stable<double>(game)).Message;
        Assert.Contains("2 players (generator, critic)", complaint);
        Assert.Contains("3 players (min x, max y, max w)", complaint);
    }

    [Fact]
    public void A_request_says_what_it_is()
    {
        Assert.Equal("at rest", default(Request).ToString());
        Assert.Equal("a fresh sample", Request.Sample.ToString());
        Assert.Equal("the fields of {0, 2}", Request.Evaluate(Players.Of(0, 2), Players.None).ToString());
        Assert.Equal("the losses of {1}", Request.Evaluate(Players.None, Players.One(1)).ToString());
    }

    [Fact]
    public void A_set_of_players_is_walked_in_order()
    {
        var walked = 0;
        foreach (var player in Players.Of(5, 1, 63))
        {
            walked = walked * 100 + player;
        }

        Assert.Equal(10563, walked);
        Assert.Equal(64, Players.All(64).Count);
        Assert.Equal((1, 63), (Players.Of(5, 1, 63).First, Players.Of(5, 1, 63).Last));
        Assert.Equal(Players.Of(1, 63), Players.Of(5, 1, 63).Without(Players.One(5)));
        Assert.True(Players.All(3).Contains(Players.Of(0, 2)) && !Players.One(2).Contains(64));
        Assert.Throws<ArgumentException>(() => Players.All(65));
        Assert.Throws<ArgumentException>(() => Players.One(64));
    }

    private static SpanGame<double> Of(params Player[] players) => new(players, (in Evaluation<double> _) => { });
}
