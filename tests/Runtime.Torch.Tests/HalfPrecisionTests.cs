using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mmx.Tests.Rules;
using Mmx.Torch;
using Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Mmx.Tests;

/// <summary>Parameters of bfloat16 and float16: rules move masters of float, and the modules hold them rounded.</summary>
public sealed class HalfPrecisionTests
{
    public static TheoryData<ScalarType> Types => [ScalarType.BFloat16, ScalarType.Float16];

    [NeedsLibtorchTheory]
    [MemberData(nameof(Types))]
    public void Steps_too_small_for_the_parameter_add_up(ScalarType type)
    {
        using var hill = new Hill(type, first: 1);
        using var optimizer = new Descent<float>(hill.Game) { Lr = 1e-4 };
        for (var i = 0; i < 1000; i++)
        {
            optimizer.Step();
        }

        // A step is 1e-4, and what lies above 1 in either type is 1e-3 away or more.
        Assert.All(hill.Game.Point(0, 0).ToArray(), master => Assert.Equal(0.9, master, 1e-4));
        Assert.Equal(hill.Game.Point(0, 0).ToArray().Select(master => Rounded(master, type)), hill.Values);
    }

    [NeedsLibtorchTheory]
    [MemberData(nameof(Types))]
    public void What_is_written_to_a_module_is_taken_and_what_is_not_keeps_its_masters_digits(ScalarType type)
    {
        using var hill = new Hill(type, first: 1);
        using var optimizer = new Descent<float>(hill.Game) { Lr = 1e-4 };
        optimizer.Step();
        using (no_grad())
        {
            hill.Weights.Weight[0].fill_(3);
        }

        optimizer.Step();
        Assert.Equal([3 - 1e-4f, 1 - 2e-4f, 1 - 2e-4f], hill.Game.Point(0, 0).ToArray(), (expected, actual) =>
            Math.Abs(expected - actual) < 1e-6);
    }

    [NeedsLibtorch]
    public void What_is_written_to_a_module_is_taken_also_before_a_look_in_it_and_while_a_sample_is_awaited()
    {
        using var hill = new Hill(ScalarType.BFloat16, first: 1);
        using var optimizer = new Descent<float>(hill.Game) { Lr = 0.25 };
        optimizer.Advance();
        Assert.Equal(Mmx.Games.RequestKind.Sample, optimizer.Next.Kind);
        hill.Fill(3);
        optimizer.Step();
        Assert.Equal([2.75, 2.75, 2.75], hill.Values);

        hill.Fill(5);
        using (optimizer.Rest())
        {
            Assert.Equal([5, 5, 5], hill.Values);
            hill.Fill(7);
        }

        Assert.Equal([7, 7, 7], hill.Values);
        optimizer.Step();
        Assert.Equal([6.75, 6.75, 6.75], hill.Values);
    }

    [NeedsLibtorch]
    public void A_network_of_bfloat16_learns_as_that_of_float_does()
    {
        var (narrow, wide) = (LossAfterTraining(ScalarType.BFloat16), LossAfterTraining(ScalarType.Float32));
        Assert.InRange(narrow, wide / 3, Math.Max(3 * wide, 0.02));
    }

    [NeedsLibtorch]
    public void Layers_of_both_types_are_one_player()
    {
        var (narrow, wide) = (Weights(1, ScalarType.BFloat16), Weights(1, ScalarType.Float32));
        using var game = new Game<int>(
            [Player.Min("x", narrow, wide)],
            _ => narrow.Weight.to(ScalarType.Float32).add(wide.Weight).sum(),
            () => 0);
        using var optimizer = new Descent<float>(game) { Lr = 0.25 };
        optimizer.Step();
        Assert.Equal(0.75, narrow.Weight[0].ToDouble());
        Assert.Equal(0.75, wide.Weight[0].ToDouble());
    }

    [NeedsLibtorch]
    public void Each_player_gets_its_own_gradient_and_a_plain_backward_pass_of_one_is_taken()
    {
        var (x, y) = (Weights(1, ScalarType.BFloat16), Weights(2, ScalarType.BFloat16));
        using var game = new Game<int>(
            [Player.Min("x", x), Player.Max("y", y)], _ => x.Weight.mul(y.Weight).sum(), () => 0);
        using var optimizer = new DescentOfTwo<float>(game);
        optimizer.Step();
        Assert.Equal((0.5, 2.25), (x.Weight[0].ToDouble(), y.Weight[0].ToDouble()));

        var alone = Weights(1, ScalarType.BFloat16);
        using var single = new Game<int>([Player.Min("x", alone)], _ => throw new InvalidOperationException());
        using var driven = new Descent<float>(single) { Lr = 0.25 };
        while (driven.Steps < 2)
        {
            if (!driven.Next.Players.IsEmpty)
            {
                using var scope = NewDisposeScope();
                alone.Weight.square().sum().backward();
            }

            driven.Advance();
        }

        Assert.Equal(0.25, alone.Weight[0].ToDouble());
    }

    [NeedsLibtorchTheory]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float32)]
    public void What_a_backward_pass_of_ones_own_has_left_does_not_count_beside_one_that_is_asked_for(ScalarType type)
    {
        var (x, y) = (Weights(1, type), Weights(2, type));
        using var game = new Game<int>(
            [Player.Min("x", x), Player.Max("y", y)], _ => throw new InvalidOperationException());
        using var driven = new DescentOfTwo<float>(game);
        while (driven.Steps < 1)
        {
            if (!driven.Next.Players.IsEmpty)
            {
                using var scope = NewDisposeScope();
                x.Weight.mul(y.Weight).sum().backward();
                driven.Backward(x.Weight.mul(y.Weight).sum());
            }

            driven.Advance();
        }

        Assert.Equal((0.5, 2.25), (x.Weight[0].ToDouble(), y.Weight[0].ToDouble()));
    }

    [NeedsLibtorchTheory]
    [MemberData(nameof(Types))]
    public void Passes_too_small_for_the_sum_of_others_add_up(ScalarType type)
    {
        var weights = Weights(0, type);
        using var game = new Game<int>([Player.Min("x", weights)], _ => throw new InvalidOperationException());
        using var optimizer = new Descent<float>(game) { Lr = 1 };
        while (!optimizer.Next.Players.Contains(0))
        {
            optimizer.Advance();
        }

        foreach (var slope in Enumerable.Repeat(1e-4, 1000).Prepend(1))
        {
            using var scope = NewDisposeScope();
            optimizer.Backward("x", weights.Weight.to(ScalarType.Float32).sum().mul(slope));
        }

        optimizer.Advance();
        Assert.Equal(-1.1, game.Point(0, 0)[0], 1e-3);
    }

    [NeedsLibtorch]
    public void An_evaluation_is_where_the_masters_stand()
    {
        using var hill = new Hill(ScalarType.BFloat16, first: 1);
        using var optimizer = new Descent<float>(hill.Game) { Lr = 0.5 };
        hill.Game.Draw();
        hill.Game.Point(0, 0).Fill(3);
        hill.Game.Evaluate(Mmx.Games.Request.Evaluate(Mmx.Games.Players.One(0), Mmx.Games.Players.One(0)));
        Assert.Equal(9, hill.Game.Loss(0));
        optimizer.Step();
        Assert.Equal([2.5, 2.5, 2.5], hill.Values);
    }

    [NeedsLibtorch]
    public void What_is_saved_is_the_masters()
    {
        using var one = new Hill(ScalarType.BFloat16, first: 1);
        using var optimizer = new Descent<float>(one.Game) { Lr = 1e-4 };
        optimizer.Step();
        using var file = new MemoryStream();
        optimizer.Save(file);
        file.Position = 0;

        using var other = new Hill(ScalarType.BFloat16, first: 5);
        using var loaded = new Descent<float>(other.Game);
        loaded.Load(file);
        Assert.Equal(one.Game.Point(0, 0).ToArray(), other.Game.Point(0, 0).ToArray());
        Assert.Equal(one.Values, other.Values);
    }

    [NeedsLibtorch]
    public void A_game_of_double_says_what_to_make_instead()
    {
        var weights = Weights(1, ScalarType.BFloat16);
        var complaint = Assert.Throws<ArgumentException>(
            () => new DoubleGame<int>([Player.Min("x", weights)], _ => weights.Weight.sum(), () => 0));
        Assert.Contains("make a Game, which keeps masters of float", complaint.Message, StringComparison.Ordinal);
    }

    [NeedsLibtorch]
    public void Steps_leave_no_tensors_behind()
    {
        using var hill = new Hill(ScalarType.BFloat16, first: 1);
        using var optimizer = new Descent<float>(hill.Game);
        optimizer.Step();
        var living = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 50; i++)
        {
            optimizer.Step();
        }

        Assert.Equal(living, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static double LossAfterTraining(ScalarType type)
    {
        manual_seed(3);
        using var net = Sequential(Linear(2, 32), Tanh(), Linear(32, 1));
        net.to(type);
        using var points = randn(128, 2);
        using var targets = points.square().sum(1, keepdim: true).sin();
        using var narrow = points.to(type);
        Tensor Loss() => net.call(narrow).to(ScalarType.Float32).sub(targets).square().mean();
        using var game = new Game<int>([Player.Min("net", net)], _ => Loss(), () => 0);
        using var optimizer = new OneAdam<float>(game) { Lr = 1e-2 };
        for (var i = 0; i < 600; i++)
        {
            optimizer.Step();
        }

        using var scope = NewDisposeScope();
        using var still = no_grad();
        return Loss().ToDouble();
    }

    private static Weights Weights(double first, ScalarType type, int count = 1)
    {
        var weights = new Weights(full(count, first, ScalarType.Float32));
        weights.to(type);
        return weights;
    }

    private static double Rounded(float number, ScalarType type)
    {
        using var scope = NewDisposeScope();
        return tensor(number).to(type).ToDouble();
    }

    /// <summary>A loss of slope 1 in each of three parameters.</summary>
    private sealed class Hill : IDisposable
    {
        public Hill(ScalarType type, double first)
        {
            Weights = HalfPrecisionTests.Weights(first, type, 3);
            Game = new Game<int>([Player.Min("x", Weights)], _ => Weights.Weight.sum(), () => 0);
        }

        public Weights Weights { get; }

        public Game<int> Game { get; }

        public IEnumerable<double> Values => Enumerable.Range(0, 3).Select(i => Weights.Weight[i].ToDouble());

        public void Fill(double value)
        {
            using var still = no_grad();
            Weights.Weight.fill_(value);
        }

        public void Dispose() => Game.Dispose();
    }
}
