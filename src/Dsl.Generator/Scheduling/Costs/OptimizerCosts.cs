using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>
/// What a step of an optimizer costs, in float and with its parameters as they are declared. Bytes are those a parameter; where
/// players differ, those of the player whose parameters cost most.
/// </summary>
public sealed record OptimizerCosts(string Optimizer)
{
    /// <summary>A float's.</summary>
    public const int BytesANumber = 4;

    public double EvaluationsPerStep { get; init; }

    public double SamplesPerStep { get; init; }

    /// <summary>Every pass over vectors, instance by instance, outermost first.</summary>
    public IReadOnlyList<KernelCost> Kernels { get; init; } = [];

    public double BytesPerParameterPerStep { get; init; }

    /// <summary>The same for each player by itself.</summary>
    public IReadOnlyDictionary<string, double> BytesPerParameterPerStepOf { get; init; } = new SortedDictionary<string, double>();

    /// <summary>What the game writes beside, to clear its gradients before it answers.</summary>
    public double ClearedBytesPerParameterPerStep { get; init; }

    /// <summary>The most that any parameter has kept for it from step to step, windows with all of their vectors.</summary>
    public int StateVectors { get; init; }

    public int TemporaryVectors { get; init; }

    /// <summary>How often the host waits for a number that comes of vectors or of the game, since it decides by it.</summary>
    public double HostSynchronisations { get; init; }

    /// <summary>A step may cost more than is said, since a loop of it may go round more often than was assumed.</summary>
    public bool MayBeMore { get; init; }

    /// <summary>What was taken for granted in counting.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    public static OptimizerCosts Of(Schedule schedule)
    {
        var costs = new StepCosts(schedule);
        var step = costs.Of(schedule.Bound.Root);
        var names = schedule.Bound.Players;
        var players = Enumerable.Range(0, names.Count).ToArray();
        return new OptimizerCosts(schedule.Bound.Name)
        {
            EvaluationsPerStep = step.Evaluations,
            SamplesPerStep = step.Samples,
            Kernels = PassList.Of(schedule, costs),
            BytesPerParameterPerStep = BytesANumber * players.Max(player => step.Moved[player]),
            BytesPerParameterPerStepOf = players.ToDictionary(player => names[player].Name, player => BytesANumber * step.Moved[player]),
            ClearedBytesPerParameterPerStep = BytesANumber * players.Max(player => step.Cleared[player]),
            StateVectors = players.Max(player => Kept.States(schedule, player)),
            TemporaryVectors = players.Max(player => Kept.Temporaries(schedule, player)),
            HostSynchronisations = step.Synchronisations,
            MayBeMore = costs.MayBeMore,
            Assumptions = costs.Assumptions,
        };
    }
}
