using System;
using System.Linq;
using System.Numerics;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>Numbers that come out of vectors. Elements are whole, so that sums are exact in any order.</summary>
public sealed class ReductionTests
{
    public static TheoryData<int> Lengths =>
        new([0, 1, 7, 8, 9, 15, 16, 17, 26, 50, 10_000, 16_384, 50_000, 1_000_000]);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Floats_are_measured_without_their_padding(int length) => Check<float>(length);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Doubles_are_measured_without_their_padding(int length) => Check<double>(length);

    [Fact]
    public void NaN_anywhere_is_the_most_and_the_least_and_the_sum()
    {
        using var game = Game<float>(100);
        game.Point(0, 0)[77] = float.NaN;
        using var measured = new Measured<float>(game, Players.All(3));
        measured.Measure();

        Assert.True(double.IsNaN(measured.Most.Most()) && double.IsNaN(measured.Least.Least()));
        Assert.True(double.IsNaN(measured.Sum.Sum()) && double.IsNaN(measured.Sum.Value));
        Assert.False(double.IsNaN(measured.ByPlayer(measured.Most.MostByPlayer)[2]));
    }

    [Fact]
    public void Products_of_floats_are_exact_and_add_up_in_double()
    {
        using var game = new SpanGame<float>([Player.Min("x", 1000)], (in Evaluation<float> _) => { });
        game.Point(0).Fill(1e-3f);
        game.Point(0)[0] = 1e6f;
        using var measured = new Measured<float>(game, Players.All(1));
        measured.Measure();

        Assert.Equal(1e12 + 999 * ((double)1e-3f * 1e-3f), measured.Squares.Sum(), 1e-3);
    }

    [Fact]
    public void More_than_was_demanded_is_refused()
    {
        using var game = Game<float>(3);
        var complaint = Assert.Throws<InvalidOperationException>(() => new Greedy(game)).Message;

        Assert.Contains("more reductions than it demanded", complaint);
    }

    private static void Check<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = Game<T>(length);
        foreach (var players in new[] { Players.All(3), Players.One(0), Players.Of(0, 2) })
        {
            using var measured = new Measured<T>(game, players);
            measured.Measure();
            var tensors = game.Layout.Segments
                .Select(segment => players.Contains(segment.Player) ? Values(game, segment) : [])
                .ToArray();
            var owners = game.Layout.Segments.Select(segment => segment.Player).ToArray();
            var joined = Enumerable.Range(0, 3)
                .Select(player => tensors.Where((_, i) => owners[i] == player).SelectMany(tensor => tensor).ToArray())
                .ToArray();
            var all = joined.SelectMany(player => player).ToArray();

            Assert.Equal(all.Sum(), measured.Sum.Sum());
            Assert.Equal(all.Sum(x => x * x), measured.Squares.Sum());
            Assert.Equal(MostOf(all), measured.Most.Most());
            Assert.Equal(LeastOf(all), measured.Least.Least());
            Assert.Equal(all.All(x => x > 0), measured.AllPositive.All());
            Assert.Equal(all.Any(x => x < 0), measured.AnyNegative.Any());
            Assert.Equal(measured.AnyNegative.Any(), measured.AnyNegative.Truth);

            Assert.Equal(joined.Select(Enumerable.Sum), measured.ByPlayer(measured.Sum.SumByPlayer));
            Assert.Equal(joined.Select(MostOf), measured.ByPlayer(measured.Most.MostByPlayer));
            Assert.Equal(joined.Select(LeastOf), measured.ByPlayer(measured.Least.LeastByPlayer));
            Assert.Equal(joined.Select(AllOf), measured.ByPlayer(measured.AllPositive.AllByPlayer));
            Assert.Equal(joined.Select(AnyOf), measured.ByPlayer(measured.AnyNegative.AnyByPlayer));

            Assert.Equal(tensors.Select(Enumerable.Sum), measured.ByTensor(measured.Sum.SumByTensor));
            Assert.Equal(tensors.Select(MostOf), measured.ByTensor(measured.Most.MostByTensor));
            Assert.Equal(tensors.Select(LeastOf), measured.ByTensor(measured.Least.LeastByTensor));
            Assert.Equal(tensors.Select(AllOf), measured.ByTensor(measured.AllPositive.AllByTensor));
            Assert.Equal(tensors.Select(AnyOf), measured.ByTensor(measured.AnyNegative.AnyByTensor));
        }
    }

    private static double MostOf(double[] values) => values.Length == 0 ? 0 : values.Max();

    private static double LeastOf(double[] values) => values.Length == 0 ? 0 : values.Min();

    private static double AllOf(double[] values) => values.All(x => x > 0) ? 1 : 0;

    private static double AnyOf(double[] values) => values.Any(x => x < 0) ? 1 : 0;

    private static double[] Values<T>(Game<T> game, Segment segment)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        game.Point(segment.Player, segment.Tensor).ToArray().Select(x => double.CreateChecked(x)).ToArray();

    // Padding is NaN: whoever counts it is found out.
    private static SpanGame<T> Game<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var game = new SpanGame<T>(
            [Player.Min("x", ("a", length), ("b", 0), ("c", 3)), Player.Max("y"), Player.Min("w", length)],
            (in Evaluation<T> _) => { });
        game.Points.Slice(0, (int)game.Layout.Length).Fill(T.NaN);
        foreach (var segment in game.Layout.Segments)
        {
            var point = game.Point(segment.Player, segment.Tensor);
            for (var i = 0; i < point.Length; i++)
            {
                point[i] = T.CreateChecked((i * 7919 + segment.Index * 31) % 1009 - (segment.Index == 3 ? -1 : 200));
            }
        }

        return game;
    }

    private sealed class Greedy : Optimizer<float>
    {
        public Greedy(Game<float> game)
            : base(game, MmxContract.V1, new string[3], new Demand(0, 0, 0, 1, []))
        {
            Run.Reduction();
            Run.Reduction();
        }

        protected override Machine<float> Rule => throw new NotSupportedException();
    }
}
