using System;
using System.Linq;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>What rules report, by property, by name and as a list for logs.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Reports_are_listed_by_their_paths_as_they_are_now()
    {
        using var game = Game();
        using var optimizer = new Reporting(game);

        optimizer.Step();
        optimizer.Step();

        Assert.Equal(
            [
                new("steps", 2), new("Base.lengths.x", 20), new("Base.lengths.y", 21),
                new("Base.sizes.y.weight", 200), new("Base.sizes.y.bias", 201),
            ],
            optimizer.Reports);
    }

    [Fact]
    public void A_number_is_found_by_name_and_by_number()
    {
        using var game = Game();
        using var optimizer = new Reporting(game);

        optimizer.Step();

        Assert.Equal((11, 11), (optimizer.Lengths["y"], optimizer.Lengths[1]));
        Assert.Equal((101, 101), (optimizer.Sizes["y.bias"], optimizer.Sizes[2]));
        Assert.Equal(["y.weight", "y.bias"], optimizer.Sizes.Names);
    }

    [Fact]
    public void What_is_not_reported_is_told_apart()
    {
        using var game = Game();
        using var optimizer = new Reporting(game);

        var unknown = Assert.Throws<ArgumentException>(() => optimizer.Sizes["x"]);
        Assert.Throws<ArgumentException>(() => optimizer.Sizes[0]);

        Assert.Equal("Nothing is reported of 'x'. Reported are y.weight, y.bias.", unknown.Message);
    }

    [Fact]
    public void Reports_can_be_read_after_the_optimizer_is_disposed_of()
    {
        using var game = Game();
        var optimizer = new Reporting(game);
        optimizer.Step();

        optimizer.Dispose();

        Assert.Equal(11, optimizer.Lengths["y"]);
        Assert.Equal(5, optimizer.Reports.Count());
    }

    private static SpanGame<double> Game() => new(
        [Player.Min("x", 3), Player.Max("y", ("weight", 2), ("bias", 1))], (in Evaluation<double> _) => { });

    /// <summary>Reports its step, and tens and hundreds of it for the players and for the tensors of one.</summary>
    private sealed class Reporting : Optimizer<double>
    {
        private readonly ReportingMachine _rule;

        public Reporting(Game<double> game)
            : base(game, MmxContract.V1, new string[2], new Demand(0, 1, 1, 0, [])) => Rule = _rule = new ReportingMachine(Run);

        public ReportedNumbers Lengths => _rule.Lengths;

        public ReportedNumbers Sizes => _rule.Sizes;

        protected override Machine<double> Rule { get; }
    }

    private sealed class ReportingMachine : Machine<double>
    {
        private readonly PlayerNumbers _lengths;
        private readonly TensorNumbers _sizes;

        public ReportingMachine(Run<double> run)
        {
            _lengths = run.PlayerSlots();
            _sizes = run.TensorSlots();
            run.Report("steps", () => T);
            Lengths = run.Report("Base.lengths", _lengths, Players.All(2));
            Sizes = run.Report("Base.sizes", _sizes, Players.One(1));
        }

        public ReportedNumbers Lengths { get; }

        public ReportedNumbers Sizes { get; }

        public override bool Advance(out Request request)
        {
            for (var i = 0; i < 2; i++)
            {
                _lengths[i] = (10 * (T + 1)) + i;
                _sizes[i + 1] = (100 * (T + 1)) + i;
            }

            return Done(out request);
        }
    }
}
