using System;
using System.Linq;
using Dsl.Generator.Scheduling.Costs;
using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>What the compiler says that a step costs is what a step costs, the first one apart.</summary>
public sealed class CostTests
{
    private const int Steps = 4;

    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void A_step_asks_as_often_as_is_said(string optimizer)
    {
        var costs = OptimizerCosts.Of(LawCase.Stages(optimizer).Schedule);
        var (evaluations, samples) = Asked(optimizer);

        if (!costs.MayBeMore)
        {
            Assert.InRange(evaluations, 0, costs.EvaluationsPerStep);
            Assert.InRange(samples, 0, costs.SamplesPerStep);
        }

        if (costs.Assumptions.Count == 0)
        {
            Assert.Equal((costs.EvaluationsPerStep, costs.SamplesPerStep), (evaluations, samples));
        }
    }

    [Fact]
    public void Most_costs_are_known_to_the_evaluation() =>
        Assert.InRange(LawCase.All.Count(name => OptimizerCosts.Of(LawCase.Stages(name).Schedule).Assumptions.Count == 0), 150, int.MaxValue);

    /// <summary>By the dearest of some steps.</summary>
    private static (double Evaluations, double Samples) Asked(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(Shapes.Even(bound.Players.Count, 5), Shapes.Directions(bound));
        using var played = new Played<double>(LawCase.TypeOf<double>(optimizer), game, Shapes.Start(game.Layout));
        played.Step();
        var most = (Evaluations: 0.0, Samples: 0.0);
        for (var step = 1; step < Steps; step++)
        {
            var before = (played.Optimizer.Evaluations, played.Optimizer.Samples);
            played.Step();
            most = (Math.Max(most.Evaluations, played.Optimizer.Evaluations - before.Evaluations),
                Math.Max(most.Samples, played.Optimizer.Samples - before.Samples));
        }

        return most;
    }
}
