using Mmx.Games;
using Mmx.Torch;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>Autograd and spans agree: each standard rule, driven in each way.</summary>
public sealed class AgreementTests
{
    private const int Steps = 20;
    private const double Tolerance = 1e-6;

    public static TheoryData<string> Rules => Optimizers.Theory;

    [NeedsLibtorchTheory]
    [MemberData(nameof(Rules))]
    public void Steps_through_autograd_are_those_of_the_span_game(string rule)
    {
        using var game = new Quadratic();
        using var optimizer = Optimizers.Of(rule, game.ByAutograd);
        for (var i = 0; i < Steps; i++)
        {
            optimizer.Step();
        }

        ExpectSame(rule, game, optimizer);
    }

    [NeedsLibtorchTheory]
    [MemberData(nameof(Rules))]
    public void Steps_in_the_dispose_scopes_of_a_user_are_the_same(string rule)
    {
        using var outer = NewDisposeScope();
        using var game = new Quadratic();
        using var optimizer = Optimizers.Of(rule, game.ByAutograd);
        for (var i = 0; i < Steps; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.Step();
            Assert.Equal(0, scope.DisposablesCount);
        }

        ExpectSame(rule, game, optimizer);
    }

    [NeedsLibtorchTheory]
    [MemberData(nameof(Rules))]
    public void Batches_that_are_fed_make_the_same_steps(string rule)
    {
        using var game = new Quadratic();
        using var optimizer = Optimizers.Of(rule, game.ByAutograd);
        while (optimizer.Steps < Steps)
        {
            Assert.True(game.ByAutograd.Feed(optimizer, game.Draw()));
        }

        ExpectSame(rule, game, optimizer);
    }

    [NeedsLibtorchTheory]
    [MemberData(nameof(Rules))]
    public void A_loop_of_ones_own_makes_the_same_steps(string rule)
    {
        using var game = new Quadratic();
        using var optimizer = Optimizers.Of(rule, game.ByAutograd);
        var sample = 0.0;
        while (optimizer.Steps < Steps)
        {
            using var scope = NewDisposeScope();
            sample = optimizer.Next.IsSample ? game.Draw() : sample;
            foreach (var player in optimizer.Next.Players)
            {
                optimizer.Backward(player, game.Loss(player, sample));
            }

            optimizer.Advance();
        }

        ExpectSame(rule, game, optimizer);
    }

    private static void ExpectSame(string rule, Quadratic game, Optimizer<double> optimizer)
    {
        using var bySpans = Optimizers.Of(rule, game.ByHand);
        while (bySpans.Steps < optimizer.Steps)
        {
            bySpans.Step();
        }

        Assert.Equal(bySpans.Evaluations, optimizer.Evaluations);
        Assert.InRange(game.Distance(), 0, Tolerance);
        Assert.NotInRange(game.ByHand.Point(0, 0)[0], -Tolerance, Tolerance);
        Assert.Equal(game.ByHand.Loss("y"), game.ByAutograd.Loss("y"), Tolerance);
    }
}
