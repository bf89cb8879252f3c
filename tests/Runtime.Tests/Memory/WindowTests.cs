using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>A window keeps the newest vectors, and each stays where it is.</summary>
public sealed class WindowTests
{
    [Fact]
    public void It_holds_the_newest_vectors_by_their_age()
    {
        using var game = NewGame();
        using var windowed = new Windowed(game, Players.All(2), 3);
        var window = windowed.Window;
        var pushed = new List<double>();
        for (var step = 1; step <= 10; step++)
        {
            Push(window, step);
            pushed.Insert(0, step);
            Assert.Equal(Math.Min(step, 3), window.Count);
            Assert.Equal([.. pushed.Take(3), .. new double[Math.Max(1, 4 - step)]], Enumerable.Range(0, 4).Select(index => At(window, index)));
        }
    }

    [Fact]
    public void Out_of_range_it_is_zero_and_cleared_it_holds_nothing()
    {
        using var game = NewGame();
        using var windowed = new Windowed(game, Players.One(1), 2);
        var window = windowed.Window;
        Push(window, 5);
        Assert.Equal([0, 5, 0, 0, 0], new[] { -1, 0, 1, long.MaxValue, long.MinValue }.Select(index => At(window, index)));
        window.Clear();
        Assert.Equal((0, 0), (window.Count, At(window, 0)));
        Push(window, 6);
        Assert.Equal([6, 0], new[] { 0L, 1 }.Select(index => At(window, index)));
    }

    [Fact]
    public void A_vector_that_was_taken_out_stays_until_as_many_have_come_as_fit()
    {
        using var game = NewGame();
        using var windowed = new Windowed(game, Players.All(2), 3);
        var window = windowed.Window;
        Push(window, 1);
        var position = window.PositionOf(0);
        Push(window, 2);
        Push(window, 3);
        Assert.Equal(1, window[position].Slice(35, 1)[0]);
        Push(window, 4);
        Assert.Equal(4, window[position].Slice(35, 1)[0]);
    }

    [Fact]
    public void With_a_spare_what_is_written_and_not_pushed_changes_nothing()
    {
        using var game = NewGame();
        using var windowed = new Windowed(game, Players.All(2), 2, hasSpare: true);
        var window = windowed.Window;
        for (var step = 1; step <= 6; step++)
        {
            window.Next.Slice(16, 1)[0] = -step;
            Push(window, step);
            window.Next.Slice(16, 1)[0] = -step;
            Assert.Equal([step, step - 1], new[] { 0L, 1 }.Select(index => At(window, index)));
        }
    }

    private static SpanGame<double> NewGame() =>
        new([Player.Min("x", 9), Player.Max("y", 20)], (in Evaluation<double> _) => { });

    // x has the first nine elements of sixteen, y the twenty behind them.
    private static void Push(Window<double> window, double value)
    {
        window.Next.Slice(16, 20).Fill(value);
        window.Push();
    }

    private static double At(Window<double> window, long index) => window[window.PositionOf(index)].Slice(16, 1)[0];

    /// <summary>An optimizer that has a window and does nothing.</summary>
    private sealed class Windowed : Optimizer<double>
    {
        public Windowed(Game<double> game, Players players, int size, bool hasSpare = false)
            : base(game, MmxContract.V1, ["x", "y"], new Demand(0, 0, 0, 0, [])) =>
            Window = hasSpare ? Run.WindowWithSpare(players, size) : Run.Window(players, size);

        public Window<double> Window { get; }

        protected override Machine<double> Rule => throw new NotSupportedException("It is not stepped.");
    }
}
